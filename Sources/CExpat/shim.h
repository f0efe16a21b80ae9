// expat's streaming XML parser, for the parts of a workbook, with a bound on the memory it takes.

#ifndef FURIKAERI_CEXPAT_SHIM_H
#define FURIKAERI_CEXPAT_SHIM_H

#include <expat.h>
#include <stddef.h>
#include <stdlib.h>

// What a parser may still take, in bytes. expat keeps every name of an element or attribute that it
// has seen, so that a file of nothing but different names takes many times its own size.
typedef struct {
  size_t left;
} furikaeri_expat_memory;

// The memory of the parser that this thread is about to call: expat takes its memory from functions
// without a context.
static inline furikaeri_expat_memory **furikaeri_expat_current(void) {
  static _Thread_local furikaeri_expat_memory *current;
  return &current;
}

// Before each block stands its size, in a unit that keeps the block aligned.
typedef union {
  size_t size;
  max_align_t align;
} furikaeri_expat_header;

static inline void *furikaeri_expat_realloc(void *block, size_t size) {
  furikaeri_expat_memory *memory = *furikaeri_expat_current();
  furikaeri_expat_header *header = block ? (furikaeri_expat_header *)block - 1 : NULL;
  size_t before = header ? header->size : 0;
  if (size > before && size - before > memory->left) return NULL;
  if (size > (size_t)-1 - sizeof *header) return NULL;
  header = realloc(header, sizeof *header + size);
  if (!header) return NULL;
  memory->left = memory->left + before - size;
  header->size = size;
  return header + 1;
}

static inline void *furikaeri_expat_malloc(size_t size) {
  return furikaeri_expat_realloc(NULL, size);
}

static inline void furikaeri_expat_free(void *block) {
  if (!block) return;
  furikaeri_expat_header *header = (furikaeri_expat_header *)block - 1;
  (*furikaeri_expat_current())->left += header->size;
  free(header);
}

// Says whose memory counts. Called before every function of expat that may allocate or free.
static inline void furikaeri_expat_use(furikaeri_expat_memory *memory) {
  *furikaeri_expat_current() = memory;
}

// A parser that knows namespaces. `memory` must outlive it.
static inline XML_Parser furikaeri_expat_create(furikaeri_expat_memory *memory, XML_Char separator) {
  XML_Memory_Handling_Suite functions = {
      furikaeri_expat_malloc, furikaeri_expat_realloc, furikaeri_expat_free};
  XML_Char separators[2] = {separator, 0};
  furikaeri_expat_use(memory);
  return XML_ParserCreate_MM(NULL, &functions, separators);
}

// The user data of a parser: a macro in expat's header.
static inline void *furikaeri_expat_user_data(XML_Parser parser) { return XML_GetUserData(parser); }

#endif
