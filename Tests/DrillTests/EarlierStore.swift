import Foundation
import JSON
import TestSupport
import Testing

/// A store of an earlier schema, as a binary of that time wrote it (`Stores/keep.py`), and what it
/// held then.
struct EarlierStore {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Stores")

  let path: String
  let file: StoredFile
  /// The tables that had rows.
  let tables: [String]
  private let rows: [String: [[String]]]

  init(schema: Int, at path: String) throws {
    self.path = path
    let kept = Self.folder.appendingPathComponent("schema-\(schema).sql")
    let script = try String(contentsOf: kept, encoding: .utf8)
    file = try StoredFile(new: path, script: script + "PRAGMA journal_mode = WAL;")
    tables = file.column("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    var rows: [String: [[String]]] = [:]
    for (table, columns) in Self.questions where tables.contains(table) {
      rows[table] = file.rows("SELECT \(columns) FROM \(table) ORDER BY 1")
    }
    self.rows = rows
  }

  /// What of a table's rows is asked for after the migration.
  private static let questions = [
    "audit": "seq, record, lower(hex(hash))", "decision": "seq, decision", "event": "seq, type",
    "evidence": "evidence_id, class, (SELECT task_id FROM task WHERE key = task)",
    "notice": "seq, acknowledged IS NOT NULL", "pack": "key, version, digest",
    "project": "project_id", "project_policy": "project_id, body",
    "protocol_run": "protocol_run_id",
    "review": "seq, status", "step": "step_run_id", "suppression": "seq, reason",
    "task": "task_id, status", "clarification_answer": "project_id, key",
    "reported_finding": "scope, finding", "policy_change": "seq", "machine_sleep": "id",
  ]

  /// The rows that a table had; none where there was no such table.
  subscript(table: String) -> [[String]] { rows[table] ?? [] }

  /// Asks the binary for everything that was there.
  func expectAnswered(by sidecar: Sidecar, in scratch: Scratch) throws {
    for row in self["task"] {
      let task = try sidecar.result("getTask", #"{"taskId":"\#(row[0])"}"#)["task"]
      #expect(task?["status"]?.string == row[1])
    }
    let listed =
      try sidecar.result("listDecisions", #"{"limit":1000}"#)["decisions"]?.elements ?? []
    #expect(listed.count == self["decision"].count)
    for row in self["decision"] {
      let params = #"{"decisionId":"candor-d\#(row[0])","explain":true}"#
      let found = try sidecar.result("getDecision", params)
      #expect(found["decision"]?["decision"]?.string == row[1])
    }
    let events = try sidecar.result("listEvents", #"{"limit":1000}"#)["events"]?.elements ?? []
    #expect(events.compactMap { $0["type"]?.string } == self["event"].map { $0[1] })
    let notices = try sidecar.result("listNotices", #"{"limit":1000}"#)["notices"]?.elements ?? []
    #expect(
      notices.compactMap { $0["noticeId"]?.string } == self["notice"].map { "candor-n" + $0[0] }
    )
    #expect(notices.map { $0["acknowledged"] != nil } == self["notice"].map { $0[1] == "1" })
    let reviews = try sidecar.result("listReviews", #"{"limit":1000}"#)["reviews"]?.elements ?? []
    #expect(reviews.compactMap { $0["status"]?.string } == self["review"].map { $0[1] })
    try expectLog(sidecar, scratch)
    try expectPolicies(sidecar)
    try expectEvidence(sidecar)
  }

  /// The log as it can be checked offline: each record to the byte.
  private func expectLog(_ sidecar: Sidecar, _ scratch: Scratch) throws {
    let audit = try sidecar.result("verifyAudit")
    #expect(audit["ok"]?.bool == true)
    #expect(audit["records"]?.integer == Int64(self["audit"].count))
    let path = scratch.path + "/audit.jsonl"
    _ = try sidecar.result("exportAudit", #"{"path":"\#(path)"}"#)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == self["audit"].count)
    for (line, row) in zip(lines, self["audit"]) {
      let root = try JSONReader.read(Array(line.utf8)).root
      #expect(root["hash"]?.string == "sha256:" + row[2])
      #expect(root["record"].map { String(decoding: $0.source, as: UTF8.self) } == row[1])
    }
  }

  private func expectPolicies(_ sidecar: Sidecar) throws {
    for row in self["pack"] {
      let params = #"{"key":"\#(row[0])","version":"\#(row[1])"}"#
      #expect(try sidecar.result("getPolicyPack", params)["digest"]?.string == row[2])
    }
    let windows = try sidecar.result("listSuppressions")["suppressions"]?.elements ?? []
    #expect(windows.compactMap { $0["reason"]?.string } == self["suppression"].map { $0[1] })
    for row in self["project_policy"] {
      let policy = try sidecar.result("getProjectPolicy", #"{"projectId":"\#(row[0])"}"#)
      #expect(policy["overrides"]?["requirements"]?["step_sections"]?.elements.count == 1)
      #expect(policy["updatedBy"]?["id"]?.string == "ann")
    }
    for row in self["protocol_run"] {
      let run = try sidecar.result("getProtocolRun", #"{"protocolRunId":"\#(row[0])"}"#)
      #expect(run["hash"]?.string?.hasPrefix("sha256:") == true)
    }
    for row in self["step"] {
      let findings = try sidecar.result("policyFindings", #"{"stepRunId":"\#(row[0])"}"#)
      #expect(findings["findings"]?.elements.isEmpty == false)
    }
    for row in self["clarification_answer"] {
      let params = #"{"projectId":"\#(row[0])","status":"answered"}"#
      let answered = try sidecar.result("listClarifications", params)["clarifications"]?.elements
      #expect(answered?.contains { $0["key"]?.string == row[1] } == true)
    }
  }

  /// An id that is taken is still taken: other content under it is refused.
  private func expectEvidence(_ sidecar: Sidecar) throws {
    for row in self["evidence"] where !row[0].isEmpty {
      let other = #"{"evidenceId":"\#(row[0])","class":"\#(row[1])","summary":"another one"}"#
      let answer = try sidecar.call(
        "recordEvidence",
        #"{"taskId":"\#(row[2])","evidence":[\#(other)]}"#
      )
      #expect(answer["error"]?["code"]?.integer == 1002, "\(row)")
    }
  }
}
