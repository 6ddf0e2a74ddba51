// What Swift cannot call in libedit by itself: its variadic functions, one wrapper for each use.
// Only `static inline` functions, so that no C target is needed.

#ifndef CEDIT_H
#define CEDIT_H

#include <histedit.h>
#include <wchar.h>

typedef unsigned char (*cedit_function)(EditLine *, wint_t);

static inline int cedit_set_reader(EditLine *editor, el_rfunc_t reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

static inline int cedit_set_client_data(EditLine *editor, void *data) {
  return el_wset(editor, EL_CLIENTDATA, data);
}

static inline void *cedit_client_data(EditLine *editor) {
  void *data = NULL;
  return el_wget(editor, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

static inline int cedit_add_function(
    EditLine *editor, const wchar_t *name, const wchar_t *help, cedit_function function) {
  return el_wset(editor, EL_ADDFN, name, help, function);
}

static inline int cedit_bind(EditLine *editor, const wchar_t *key, const wchar_t *name) {
  return el_wset(editor, EL_BIND, key, name, NULL);
}

// Binds in the alternative map: vi's command mode.
static inline int cedit_bind_alternative(
    EditLine *editor, const wchar_t *key, const wchar_t *name) {
  return el_wset(editor, EL_BIND, L"-a", key, name, NULL);
}

static inline int cedit_use_emacs_keys(EditLine *editor) {
  return el_wset(editor, EL_EDITOR, L"emacs");
}

static inline int cedit_uses_vi_keys(EditLine *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'v';
}

// Sets or clears one terminal flag ("-isig") for the time of editing.
static inline int cedit_set_editing_flag(EditLine *editor, const wchar_t *flag) {
  return el_wset(editor, EL_SETTY, L"-d", flag, NULL);
}

static inline int cedit_set_signal_handling(EditLine *editor, int handles) {
  return el_wset(editor, EL_SIGNAL, handles);
}

// 1: the terminal as editing needs it; 0: as it was found.
static inline int cedit_prepare_terminal(EditLine *editor, int prepares) {
  return el_wset(editor, EL_PREP_TERM, prepares);
}

static inline int cedit_set_history(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

static inline int cedit_history_set_size(HistoryW *history, int size) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, size);
}

static inline int cedit_history_enter(HistoryW *history, const wchar_t *text) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, text);
}

#endif
