public import JSONRPC
internal import Claims
internal import Packs
internal import Rules
public import Store
public import Vocabulary

/// What the calls of one connection share: the store, the packs, the clock, the actor.
public final class Session: CallScope {
  let configuration: Configuration
  /// What `initialize` and `advanceClock` have set.
  var stance: Stance
  private var stanceBeforeCall: Stance
  private var stanceBeforeBatch: Stance
  /// Who speaks in place of the session's actor.
  private var speaker: Actor?
  private var readLibrary: PackLibrary?
  /// Whether another process has written since the packs were read.
  private var isLibraryStale = false
  private var librarySignature: String?
  /// How long the machine had slept when this process last looked.
  var seenSleep: MachineSleep?
  /// The approved windows that had not ended at a moment.
  var windows: (since: Instant, list: [Suppression])?
  var cache: [ExactText: LiveTask] = [:]
  /// Ids of which the store has no task.
  private var absent: Set<ExactText> = []
  /// The texts read lately.
  let texts = ReadTexts()
  /// The commands read lately.
  let commands = ReadCommands()
  /// The policies computed last, by project.
  var policyCache: [ExactText: KnownPolicy] = [:]
  /// How often another process had changed the store.
  private(set) var timesForgotten = 0
  /// When the next deadline fires, and what the store held when that was read.
  var knownDue: (version: ContentVersion, at: Instant?)?
  var pending: [ExactText: LiveTask] = [:]
  private var cachedItems = 0
  var notifications: [(method: String, params: [UInt8])] = []
  private var store: Store?
  private var heads: Heads?
  private var headsBeforeCall: Heads?
  private var isWriting = false
  /// Whether the present call has changed the store and cannot be taken back by itself.
  private var isWhole = false
  /// Whether was looked for other processes' changes since the present turn or call began.
  private var hasLooked = false
  private var failure: StoreError?
  /// Why the lock was not had in the present turn: it is not waited for again.
  private var busy: StoreError?
  /// Whether deadlines could not be passed: that is tried again later, not at once.
  var isHindered = false

  /// How many pieces of evidence are kept in memory, apart from those of the newest call.
  private static let mostItems = 2048

  /// How many tasks are kept in memory.
  private static let mostTasks = 256

  /// A session that has not opened its store yet.
  public init(_ configuration: Configuration) {
    self.configuration = configuration
    stance = Stance(actor: configuration.defaultActor, profile: configuration.profile)
    stanceBeforeCall = stance
    stanceBeforeBatch = stance
  }

  /// Who makes the present call.
  public var actor: Actor { speaker ?? stance.actor }

  /// The profile of packs that is in force; `nil` for none.
  var profile: String? { stance.profile }

  /// The time of this call.
  public var now: Instant { stance.manualNow ?? configuration.clock() }

  /// The store, opened at first use; one that could not be opened is tried again.
  public func openStore() throws(StoreError) -> Store {
    if let store { return store }
    let opened = try Store(path: configuration.storePath, givingUp: configuration.isEnding)
    store = opened
    return opened
  }

  /// Whether the store is open.
  public var hasStore: Bool { store != nil }

  /// The numbers of the newest rows.
  func currentHeads() throws(StoreError) -> Heads {
    if let heads { return heads }
    let read = try Heads(openStore())
    heads = read
    return read
  }

  func setHeads(_ heads: Heads) { self.heads = heads }

  /// Drops what is kept in memory, where another process has changed the store; looks once a turn
  /// and call.
  func refresh() throws(StoreError) {
    let store = try openStore()
    guard !store.isInBatch, !hasLooked else { return }
    if try store.isChangedElsewhere() { forget() }
    hasLooked = true
  }

  /// Keeps a task in memory.
  func remember(_ live: LiveTask) {
    let id = ExactText(live.task.taskId)
    cachedItems += live.record.count - (cache[id]?.record.count ?? 0)
    cache[id] = live
    absent.remove(id)
  }

  /// Whether the store is known to have no task of that id.
  func isAbsent(_ taskId: String) -> Bool { absent.contains(ExactText(taskId)) }

  /// Keeps in mind that the store has no task of that id.
  func rememberAbsence(_ taskId: String) {
    if absent.count == Self.mostTasks { absent = [] }
    absent.insert(ExactText(taskId))
  }

  private func forget() {
    timesForgotten += 1
    cache = [:]
    absent = []
    cachedItems = 0
    pending = [:]
    heads = nil
    headsBeforeCall = nil
    windows = nil
    isLibraryStale = true
  }

  /// The packs in use: read when first asked for, and again when they were changed elsewhere.
  ///
  /// Where the store cannot be read then, the built-in packs judge: nothing fails open.
  var library: PackLibrary {
    get {
      if store != nil { try? refresh() }
      if let readLibrary, !isLibraryStale { return readLibrary }
      let signature = try? store?.packSignature(kind: Self.reportingKind)
      isLibraryStale = false
      if let readLibrary, signature == librarySignature { return readLibrary }
      guard let read = try? readPacks() else { return builtInLibrary }
      readLibrary = read
      librarySignature = signature
      return read
    }
    set { readLibrary = newValue }
  }

  /// Lets the packs be read again at the next use.
  func forgetLibrary() { readLibrary = nil }

  /// Begins the batch's transaction: nobody else writes from now on.
  ///
  /// Nothing more is written into a batch that cannot be committed.
  @discardableResult
  func lock() throws(StoreError) -> Store {
    if let failure { throw failure }
    if let busy { throw busy }
    let store = try openStore()
    do throws(StoreError) {
      guard try store.beginBatch() else {
        isWriting = true
        return store
      }
    } catch {
      if error.kind == .busy { busy = error }
      throw error
    }
    stanceBeforeBatch = stanceBeforeCall
    if try store.isChangedElsewhere() { forget() }
    hasLooked = true
    isWriting = true
    return store
  }

  /// Begins to write: the batch's transaction, and this call's part of it.
  func write() throws(StoreError) -> Store {
    let store = try lock()
    try store.beginCall()
    return store
  }

  /// Makes changes that are the last a call makes, and after which it cannot fail.
  ///
  /// Where one of them fails, the whole batch does: what is full or out of reach is so for all.
  func writeLast(_ changes: (Store) throws(StoreError) -> Void) throws(StoreError) {
    let store = try lock()
    isWhole = !store.isInCall
    do throws(StoreError) {
      try changes(store)
    } catch {
      if isWhole { failure = error }
      throw error
    }
  }
}

extension Session {
  /// The loop was woken: what others have done meanwhile has not been looked for.
  public func turnBegins() { hasLooked = false }

  /// A call begins.
  public func callBegins() {
    hasLooked = false
    headsBeforeCall = heads
    stanceBeforeCall = stance
    pending = [:]
    isWriting = false
    isWhole = false
  }

  /// A call has ended; a failed one leaves nothing behind.
  ///
  /// Whatever is answered while a batch is open may rest on what is not yet stored.
  public func callEnds(failed: Bool) -> Bool {
    defer {
      pending = [:]
      isWriting = false
    }
    if failed { stance = stanceBeforeCall }
    guard let store else { return false }
    let needsCommit = store.isInBatch
    guard isWriting else { return needsCommit }
    do throws(StoreError) {
      if failed, isWhole, failure == nil {
        throw StoreError(.other, "a call could not be taken back by itself; try again")
      }
      try store.endCall(keeping: !failed)
    } catch {
      failure = error
    }
    if failed {
      heads = headsBeforeCall
      windows = nil
      for id in pending.keys {
        cachedItems -= cache.removeValue(forKey: id)?.record.count ?? 0
      }
    } else {
      for live in pending.values { remember(live) }
      if cache.count > Self.mostTasks || cachedItems > Self.mostItems {
        cache = pending
        cachedItems = pending.values.reduce(0) { $0 + $1.record.count }
      }
    }
    return needsCommit
  }

  /// Takes the notifications that calls or deadlines produced.
  public func takeNotifications() -> [(method: String, params: [UInt8])] {
    defer { notifications = [] }
    return notifications
  }

  /// Makes everything since the last commit durable; where that fails, all of it is taken back.
  public func commit() throws(StoreError) {
    busy = nil
    guard let store, store.isInBatch else { return }
    do throws(StoreError) {
      if let failure {
        self.failure = nil
        throw failure
      }
      try store.commit()
    } catch {
      store.rollBack()
      forget()
      stance = stanceBeforeBatch
      notifications = []
      isHindered = true
      throw error
    }
  }

  /// Lets another actor speak during one call, as the host states it: a person who was asked.
  public func speaking<Value, Failure: Error>(
    as other: Actor,
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let own = speaker
    speaker = other
    defer { speaker = own }
    return try body()
  }

  /// To be called when nothing is to do: copies the write-ahead log into the file where it is worth
  /// it.
  public func rest() { store?.rest() }

  /// To be called once, when no call comes any more; `isBrief` where there were but a few.
  public func end(isBrief: Bool) { store?.finish(isBrief: isBrief) }

  /// To be called between a batch and the next: copies the log only where it has grown long.
  public func breathe() {
    if let store, store.isLogLong { store.checkpoint() }
  }
}
