#pragma once
#include <sqlite3.h>

// Swift sees neither C variadics nor macros that cast.
static inline int candor_sqlite_config(sqlite3 *db, int option, int value) {
  return sqlite3_db_config(db, option, value, (int *)0);
}
static inline sqlite3_destructor_type candor_sqlite_transient(void) { return SQLITE_TRANSIENT; }
static inline sqlite3_destructor_type candor_sqlite_static(void) { return SQLITE_STATIC; }
