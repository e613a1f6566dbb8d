;;; names.el --- names across files in a real Emacs  -*- lexical-binding: t -*-
;; Drives eglot against the built server: definition, references, symbols of the
;; workspace, a rename over two files, and the code lens, which eglot itself does
;; not show. Run by .ci/emacs with AGENTLS (the program), ROOT (the workspace) and
;; OUT (where the result goes).
(unless (locate-library "eglot") ; Debian keeps packages in a folder of its own
  (dolist (dir (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*"))
    (add-to-list 'load-path dir)))
(require 'json)
(require 'eglot)
(require 'xref)

(defvar result (list (cons 'version emacs-version)))
(defun put! (key value) (push (cons key value) result))
(defun caret (text) (goto-char (point-min)) (search-forward text))
(defun file-and-line (item)
  (let ((at (xref-item-location item)))
    (format "%s:%s" (file-name-nondirectory (xref-location-group at)) (xref-location-line at))))

(define-derived-mode agent-mode text-mode "Agent")
(add-to-list 'eglot-server-programs `(agent-mode . (,(getenv "AGENTLS") "serve")))
(setq eglot-sync-connect 10 eglot-send-changes-idle-time 0 eglot-confirm-server-initiated-edits nil)
(cl-defmethod project-root ((project (head agentls))) (cdr project))

(defun drive (root)
  (let* ((project-find-functions (list (lambda (_) (cons 'agentls root))))
         (helper (find-file (concat root ".claude/agents/helper.md"))))
    (agent-mode)
    (find-file (concat root ".claude/agents/lead.md"))
    (agent-mode)
    (apply #'eglot (eglot--guess-contact))
    (with-current-buffer helper (eglot--maybe-activate-editing-mode))
    (let ((server (eglot-current-server)))
      (put! 'symbols (mapcar (lambda (s) (plist-get s :name)) (jsonrpc-request server :workspace/symbol '(:query "hlp"))))
      (caret "Agent(hel")
      (put! 'definition (mapcar #'file-and-line (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
      (put! 'references (mapcar #'file-and-line (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
      (with-current-buffer helper
        (let* ((lenses (jsonrpc-request server :textDocument/codeLens (list :textDocument (eglot--TextDocumentIdentifier))))
               (lens (jsonrpc-request server :codeLens/resolve (elt lenses 0))))
          (put! 'lens (plist-get (plist-get lens :command) :title))))
      (eglot-rename "mason")
      (put! 'lead (buffer-substring-no-properties (point-min) (point-max)))
      (put! 'helper (with-current-buffer helper (buffer-substring-no-properties (point-min) (point-max))))
      (dolist (buffer (list helper (current-buffer)))
        (with-current-buffer buffer (set-buffer-modified-p nil)))
      (eglot-shutdown server))))

(condition-case err
    (drive (file-name-as-directory (getenv "ROOT")))
  (error (put! 'error (format "%S" err))))
(with-temp-file (getenv "OUT")
  (insert (json-encode (nreverse result))))
(kill-emacs (if (assq 'error result) 1 0))
