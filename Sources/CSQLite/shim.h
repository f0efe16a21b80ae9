// SQLite's C interface, and what Swift cannot import of it: variadic functions, macros that cast.

#ifndef FURIKAERI_CSQLITE_SHIM_H
#define FURIKAERI_CSQLITE_SHIM_H

#include <sqlite3.h>

// sqlite3_db_config() is variadic; these are the switches that take (int, int *). A negative value
// leaves the switch as it is; *state is 1 or 0 afterwards.
static inline int furikaeri_sqlite_configure(sqlite3 *db, int option, int value, int *state) {
  return sqlite3_db_config(db, option, value, state);
}

// SQLITE_TRANSIENT casts -1 to a function pointer: SQLite makes its own copy of the bytes bound.
static inline sqlite3_destructor_type furikaeri_sqlite_transient(void) { return SQLITE_TRANSIENT; }

#endif
