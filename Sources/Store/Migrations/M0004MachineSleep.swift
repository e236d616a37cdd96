/// How long the machine had slept when it was last seen: one row.
enum M0004MachineSleep {
  static let script = """
    CREATE TABLE machine_sleep (
      id INTEGER PRIMARY KEY CHECK (id = 1), boot TEXT NOT NULL, milliseconds INTEGER NOT NULL
    );
    """
}
