// libedit, which edits the lines of a prompt, and what Swift cannot call of it: variadic functions.
// It is loaded when a prompt is first shown, not linked: it brings three more libraries along, and
// every command would start later for it.

#ifndef FURIKAERI_CEDIT_H
#define FURIKAERI_CEDIT_H

#include <histedit.h>
#include <stddef.h>
#include <stdio.h>

// The functions that are used, each a member of the same name and type below.
#define FURIKAERI_EDIT_FUNCTIONS(USE) \
  USE(el_init) \
  USE(el_end) \
  USE(el_gets) \
  USE(el_set) \
  USE(el_get) \
  USE(el_line) \
  USE(el_insertstr) \
  USE(el_deletestr) \
  USE(el_resize) \
  USE(el_source) \
  USE(history_init) \
  USE(history_end) \
  USE(history)

typedef struct {
#define FURIKAERI_EDIT_MEMBER(function) __typeof__(&function) _Nonnull function;
  FURIKAERI_EDIT_FUNCTIONS(FURIKAERI_EDIT_MEMBER)
#undef FURIKAERI_EDIT_MEMBER
} furikaeri_edit;

// Loads the library for the rest of the process. NULL when it is not there, or lacks a function:
// `reason` then is the dynamic linker's own text, and good until its next call.
const furikaeri_edit *_Nullable furikaeri_edit_load(const char *_Nullable *_Nonnull reason);

// What a key that was bound to a function does.
typedef unsigned char (*furikaeri_edit_key)(EditLine *_Nonnull, int);
// Reads one character; 1, or 0 at the end, or -1.
typedef int (*furikaeri_edit_reader)(EditLine *_Nonnull, wchar_t *_Nonnull);
// The prompt; parts between two \1 take no room on the screen.
typedef char *_Nonnull (*furikaeri_edit_prompt)(EditLine *_Nonnull);

static inline void furikaeri_edit_set_client(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line, void *_Nonnull client) {
  edit->el_set(line, EL_CLIENTDATA, client);
}

static inline void *_Nullable furikaeri_edit_client(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line) {
  void *client = NULL;
  return edit->el_get(line, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

static inline void furikaeri_edit_set_prompt(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line,
    furikaeri_edit_prompt _Nonnull prompt) {
  edit->el_set(line, EL_PROMPT_ESC, prompt, '\1');
}

static inline void furikaeri_edit_set_reader(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line,
    furikaeri_edit_reader _Nonnull reader) {
  edit->el_set(line, EL_GETCFN, reader);
}

static inline void furikaeri_edit_set_editor(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line, const char *_Nonnull editor) {
  edit->el_set(line, EL_EDITOR, editor);
}

static inline void furikaeri_edit_set_history(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line, History *_Nonnull history) {
  edit->el_set(line, EL_HIST, edit->history, history);
}

static inline void furikaeri_edit_add_function(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line, const char *_Nonnull name,
    const char *_Nonnull help, furikaeri_edit_key _Nonnull function) {
  edit->el_set(line, EL_ADDFN, name, help, function);
}

static inline void furikaeri_edit_bind(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line, const char *_Nonnull key,
    const char *_Nonnull function) {
  edit->el_set(line, EL_BIND, key, function, NULL);
}

// EL_SIGNAL, EL_EDITMODE, EL_PREP_TERM: switches.
static inline void furikaeri_edit_switch(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line, int option, int value) {
  edit->el_set(line, option, value);
}

static inline void furikaeri_edit_refresh(
    const furikaeri_edit *_Nonnull edit, EditLine *_Nonnull line) {
  edit->el_set(line, EL_REFRESH);
}

static inline void furikaeri_edit_history_size(
    const furikaeri_edit *_Nonnull edit, History *_Nonnull history, int size) {
  HistEvent event;
  edit->history(history, &event, H_SETSIZE, size);
}

static inline void furikaeri_edit_history_clear(
    const furikaeri_edit *_Nonnull edit, History *_Nonnull history) {
  HistEvent event;
  edit->history(history, &event, H_CLEAR);
}

static inline void furikaeri_edit_history_enter(
    const furikaeri_edit *_Nonnull edit, History *_Nonnull history, const char *_Nonnull text) {
  HistEvent event;
  edit->history(history, &event, H_ENTER, text);
}

#endif
