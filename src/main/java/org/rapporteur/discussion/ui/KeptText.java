package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.draft.DraftChangedElsewhere;
import org.rapporteur.discussion.draft.DraftKeeper;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.OtherText;
import org.rapporteur.uikit.Timestamp;

/// Keeps what is typed in a composer, and says above it what became of it.
class KeptText extends Div {

  private final transient ThreadActs acts;
  private final transient DraftKeeper draft;
  private final ComposerChoices choices;
  private final TextArea text;
  private final Span saved = new Span();
  private transient Consumer<String> paused = words -> {};
  private @Nullable LossDialog asking;

  KeptText(ThreadActs acts, DraftKeeper draft, ComposerChoices choices, TextArea text) {
    this.acts = acts;
    this.draft = draft;
    this.choices = choices;
    this.text = text;
    saved.addClassName("saved");
    saved.getElement().setAttribute("role", "status");
  }

  /// When it was saved.
  Span saved() {
    return saved;
  }

  /// Shows the draft, or where there is none the text before.
  void begin(String before, LanguageTag language) {
    if (draft.isKept()) {
      var kept = draft.kept();
      text.setValue(kept.text());
      choices.choose(kept.delegation(), kept.official(), kept.language());
      saved.setText(
          getTranslation(
              "discussion.draft.restored", Timestamp.words(kept.savedAt(), getLocale())));
    } else {
      text.setValue(before);
      choices.choose(null, false, language);
    }
    text.addValueChangeListener(event -> keepAndTell());
    text.addBlurListener(event -> keepAndTell());
    choices.onChange(this::keep);
  }

  /// Told what is typed whenever the writer pauses or leaves the field.
  void onPause(Consumer<String> act) {
    paused = act;
  }

  private void keepAndTell() {
    keep();
    paused.accept(text.getValue());
  }

  void keep() {
    if (goesWithItsWriter()) {
      return;
    }
    try {
      save();
    } catch (DraftChangedElsewhere refusal) {
      draft.stop();
      askWhichDraft(acts.words(getLocale(), refusal));
    } catch (Refusal refusal) {
      saved.setText(acts.words(getLocale(), refusal));
    }
  }

  /// Signed out from elsewhere, or somebody else signed in: the page is loaded anew and says so.
  /// The text stays in the browser of whoever wrote it.
  boolean goesWithItsWriter() {
    if (draft.hasLostItsWriter()) {
      UI.getCurrent().getPage().reload();
      return true;
    }
    return false;
  }

  /// Keeps what was typed since the last save; nothing can be refused any more.
  void leave() {
    try {
      save();
    } catch (Refusal refusal) {
      // The browser's own copy stays, and is offered when this place is opened again.
      draft.stop();
    }
  }

  /// Asks before what was written goes for good; where that is nothing it goes on unasked.
  void askIfLost(boolean hasFiles, Runnable discard) {
    if (!hasFiles && draft.isNothing(text.getValue())) {
      discard.run();
    } else if (asking == null || !asking.isOpened()) {
      asking =
          new LossDialog(
              getTranslation("discussion.drafts.ask"),
              getTranslation(
                  hasFiles ? "discussion.drafts.ask.files" : "discussion.drafts.ask.text"),
              getTranslation("discussion.draft.discard"),
              discard);
      asking.open();
    }
  }

  /// The browser has other text for this place than the server, typed over another version.
  void offerLocalCopy(String copy) {
    say(
        Notice.Kind.WARN,
        getTranslation("discussion.draft.local"),
        choice(
            "discussion.draft.use-local",
            () -> {
              removeAll();
              text.setValue(copy);
              keep();
            }));
  }

  void say(Notice.Kind kind, String words, NativeButton... offered) {
    removeAll();
    var notice = new Notice(kind, words);
    notice.add(offered);
    add(notice);
  }

  private void save() {
    draft
        .save(
            choices.delegation(),
            choices.isOfficial(),
            choices.language().orElse(LanguageTag.UNDETERMINED),
            text.getValue())
        .ifPresent(this::tellSaved);
  }

  private void tellSaved(SavedDraft kept) {
    getElement()
        .executeJs(
            "window.rapporteurThreads.saved(this.closest('.composer'), $0, $1)",
            kept.version(),
            text.getValue().length());
    String when = Timestamp.words(kept.savedAt(), getLocale());
    saved.setText(kept.version() == 0 ? "" : getTranslation("discussion.draft.saved", when));
  }

  private void askWhichDraft(String words) {
    var load =
        choice(
            "discussion.draft.load",
            () -> {
              draft.goOnFromStored();
              text.setValue(draft.kept().text());
              removeAll();
            });
    var keep =
        choice(
            "discussion.draft.keep",
            () -> {
              draft.goOnFromStored();
              removeAll();
              keep();
            });
    say(Notice.Kind.WARN, words, load, keep);
    draft.stored().ifPresent(other -> add(block(other)));
  }

  private OtherText block(SavedDraft other) {
    String when = Timestamp.words(other.savedAt(), getLocale());
    return new OtherText(getTranslation("discussion.draft.other", when), other.text())
        .in(other.language());
  }

  private NativeButton choice(String key, Runnable act) {
    var button = new NativeButton(getTranslation(key), click -> act.run());
    button.addClassNames("btn", "sm");
    return button;
  }
}
