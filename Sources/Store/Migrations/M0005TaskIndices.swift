/// One index for the decisions of a task, its reports among them; notices are found by them.
///
/// Each index is a page more that a call writes.
enum M0005TaskIndices {
  static let script = """
    DROP INDEX decision_report;
    DROP INDEX decision_task;
    CREATE INDEX decision_task ON decision (task, is_report);
    DROP INDEX notice_task;
    """
}
