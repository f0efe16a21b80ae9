#include "CEdit.h"

#include <dlfcn.h>

// The functions once they have been found: one of these in the whole program.
static furikaeri_edit furikaeri_edit_functions;

const furikaeri_edit *_Nullable furikaeri_edit_load(const char *_Nullable *_Nonnull reason) {
  void *library = dlopen("libedit.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    *reason = dlerror();
    return NULL;
  }
#define FURIKAERI_EDIT_FIND(function) \
  { \
    void *address = dlsym(library, #function); \
    if (!address) { \
      *reason = dlerror(); \
      dlclose(library); \
      return NULL; \
    } \
    furikaeri_edit_functions.function = (__typeof__(&function))address; \
  }
  FURIKAERI_EDIT_FUNCTIONS(FURIKAERI_EDIT_FIND)
#undef FURIKAERI_EDIT_FIND
  return &furikaeri_edit_functions;
}
