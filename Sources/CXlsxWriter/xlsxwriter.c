// memfd_create(2).
#define _GNU_SOURCE

#include "CXlsxWriter.h"

#include <dlfcn.h>
#include <sys/mman.h>

// The functions once they have been found: one of these in the whole program.
static furikaeri_xlsx furikaeri_xlsx_functions;

const furikaeri_xlsx *_Nullable furikaeri_xlsx_load(
    const char *_Nonnull name, const char *_Nullable *_Nonnull reason) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    *reason = dlerror();
    return NULL;
  }
#define FURIKAERI_XLSX_FIND(function) \
  { \
    void *address = dlsym(library, #function); \
    if (!address) { \
      *reason = dlerror(); \
      dlclose(library); \
      return NULL; \
    } \
    furikaeri_xlsx_functions.function = (__typeof__(&function))address; \
  }
  FURIKAERI_XLSX_FUNCTIONS(FURIKAERI_XLSX_FIND)
#undef FURIKAERI_XLSX_FIND
  return &furikaeri_xlsx_functions;
}

int furikaeri_xlsx_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }
