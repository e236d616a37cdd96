public import Vocabulary

extension Store {
  /// How long the machine had slept when a process last looked; `nil` where none has.
  public func machineSleep() throws(StoreError) -> MachineSleep? {
    try database.first("SELECT boot, milliseconds FROM machine_sleep WHERE id = 1") { row in
      MachineSleep(boot: row.text(0), milliseconds: row.integer(1))
    }
  }

  /// Notes how long the machine has slept.
  public func setMachineSleep(_ sleep: MachineSleep) throws(StoreError) {
    try database.run(
      "INSERT OR REPLACE INTO machine_sleep (id, boot, milliseconds) VALUES (1, ?, ?)",
      [.text(sleep.boot), .integer(sleep.milliseconds)]
    )
  }
}
