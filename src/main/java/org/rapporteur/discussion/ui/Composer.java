package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.QuestionId;
import org.rapporteur.consultation.Review;
import org.rapporteur.discussion.CommentDraft;
import org.rapporteur.discussion.DraftChangedElsewhere;
import org.rapporteur.discussion.DraftPlace;
import org.rapporteur.discussion.OwnWords;
import org.rapporteur.discussion.SavedDraft;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// Where a comment, a reply or an edit is written. What is typed is kept on the server every few
/// seconds and on leaving the field, and in the browser at once; a refusal never loses it.
class Composer extends Div {

  private static final int SAVE_EVERY = 3_000;

  private final ThreadsView view;
  private final transient ThreadActs acts;
  private final transient ConsultationDetails consultation;
  private final DraftPlace place;
  private final transient DraftKeeper draft;
  private final ComposerChoices choices;
  private final TextArea text = new TextArea();
  private final Div preview = new Div();
  private final Div notices = new Div();
  private final Span saved = new Span();
  private final NativeButton write;
  private final NativeButton read;
  private final IdempotencyKey key = IdempotencyKey.random();

  /// `edited` is there for an edit alone.
  Composer(
      ThreadsView view,
      ThreadActs acts,
      ConsultationDetails consultation,
      QuestionId question,
      DraftPlace place,
      @Nullable OwnWords edited) {
    this.view = view;
    this.acts = acts;
    this.consultation = consultation;
    this.place = place;
    String before = edited == null ? "" : edited.text();
    draft = new DraftKeeper(acts, SavedDraft.none(consultation.id(), question, place), before);
    choices = new ComposerChoices(acts, consultation, place);
    write = mode("discussion.write", false);
    read = mode("discussion.preview", true);
    addClassName("composer");
    getElement().setAttribute("role", "region").setAttribute("aria-label", heading());
    add(head(), body());
    begin(before, edited == null ? LanguageTag.UNDETERMINED : edited.language());
    tellTheScript(consultation.question(question).orElseThrow().number());
  }

  boolean isAt(DraftPlace other) {
    return place.equals(other);
  }

  void focus() {
    text.focus();
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

  /// The browser has other text for this place than the server, typed over another version.
  void offerLocalCopy(String copy) {
    say(
        Notice.Kind.WARN,
        getTranslation("discussion.draft.local"),
        choice(
            "discussion.draft.use-local",
            () -> {
              notices.removeAll();
              text.setValue(copy);
              saveTyped();
            }));
  }

  private String heading() {
    return switch (place.kind()) {
      case TOP -> getTranslation("discussion.your-comment");
      case REPLY -> getTranslation("discussion.your-reply", "C" + place.comment());
      case EDIT -> getTranslation("discussion.your-edit", "C" + place.comment());
    };
  }

  private Div head() {
    var modes = new Div(write, read);
    modes.addClassName("seg");
    modes.getElement().setAttribute("role", "group");
    modes.getElement().setAttribute("aria-label", getTranslation("discussion.mode"));
    var head = new Div(new H2(heading()), modes);
    head.addClassName("composer-h");
    return head;
  }

  private Div body() {
    text.setLabel(getTranslation("discussion.text"));
    text.setMinRows(5);
    text.setMaxRows(24);
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(SAVE_EVERY);
    preview.addClassNames("c-body", "preview");
    preview.setVisible(false);
    saved.addClassName("saved");
    saved.getElement().setAttribute("role", "status");
    var count = new Span();
    // The script puts the count in, in the reader's digits.
    count
        .getElement()
        .setAttribute(
            "data-count",
            getTranslation("discussion.length", "{0}", consultation.terms().maxLength()));
    var foot = new Div(saved, count);
    foot.addClassName("composer-f");
    var toolbar = new ComposerToolbar(acts);
    var body = new Div(notices, choices, toolbar, text, preview, foot, buttons(), consequences());
    body.addClassName("composer-b");
    return body;
  }

  private Div buttons() {
    var post = new Button(getTranslation(postKey()), click -> post());
    post.addThemeVariants(ButtonVariant.PRIMARY);
    post.setDisableOnClick(true);
    post.addClickListener(click -> post.setEnabled(true));
    boolean isTop = place.kind() == DraftPlace.Kind.TOP;
    var discard =
        new Button(
            getTranslation(isTop ? "discussion.draft.discard" : "discussion.cancel"),
            click -> discard());
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    var row = new Div(post, discard);
    row.addClassName("composer-a");
    return row;
  }

  private String postKey() {
    if (!acts.viewer().isSignedIn()) {
      return "discussion.sign-in-to-post";
    }
    return switch (place.kind()) {
      case TOP -> "discussion.post";
      case REPLY -> "discussion.post.reply";
      case EDIT -> "discussion.post.edit";
    };
  }

  private Paragraph consequences() {
    boolean before = consultation.terms().review() == Review.BEFORE;
    String key =
        acts.viewer().isSignedIn()
            ? before ? "discussion.consequences.before" : "discussion.consequences.after"
            : "discussion.consequences.visitor";
    var words = new Paragraph(getTranslation(key, consultation.terms().editMinutes()));
    words.addClassNames("xs", "muted", "mt-2");
    return words;
  }

  private void begin(String before, LanguageTag language) {
    if (draft.isKept()) {
      var kept = draft.kept();
      text.setValue(kept.text());
      choices.choose(kept.delegation(), kept.language());
      saved.setText(
          getTranslation(
              "discussion.draft.restored", Timestamp.words(kept.savedAt(), getLocale())));
    } else {
      text.setValue(before);
      choices.choose(null, language);
    }
    text.addValueChangeListener(event -> saveTyped());
    text.addBlurListener(event -> saveTyped());
    choices.onChange(this::saveTyped);
  }

  private void tellTheScript(int question) {
    getElement()
        .setAttribute("data-draft", consultation.slug() + "/" + question + "/" + place.written())
        .setAttribute("data-version", String.valueOf(draft.kept().version()))
        .setAttribute("data-most", String.valueOf(consultation.terms().maxLength()))
        .setAttribute("data-restored", getTranslation("discussion.draft.restored-here"));
  }

  private NativeButton mode(String name, boolean reading) {
    var button = new NativeButton(getTranslation(name), click -> showPreview(reading));
    button.getElement().setAttribute("aria-pressed", String.valueOf(!reading));
    return button;
  }

  private void showPreview(boolean reading) {
    write.getElement().setAttribute("aria-pressed", String.valueOf(!reading));
    read.getElement().setAttribute("aria-pressed", String.valueOf(reading));
    text.setVisible(!reading);
    preview.setVisible(reading);
    if (reading) {
      saveTyped();
      var language = choices.language().orElse(LanguageTag.UNDETERMINED);
      preview.getElement().setAttribute("lang", language.value());
      preview.getElement().setAttribute("dir", language.direction());
      preview.getElement().executeJs("this.innerHTML = $0", Markdown.toHtml(text.getValue()));
    }
  }

  private void saveTyped() {
    try {
      save();
    } catch (DraftChangedElsewhere refusal) {
      draft.stop();
      askWhichDraft(acts.words(getLocale(), refusal));
    } catch (Refusal refusal) {
      saved.setText(acts.words(getLocale(), refusal));
    }
  }

  private void save() {
    draft
        .save(
            choices.delegation(),
            choices.language().orElse(LanguageTag.UNDETERMINED),
            text.getValue())
        .ifPresent(this::tellSaved);
  }

  private void tellSaved(SavedDraft kept) {
    getElement()
        .executeJs(
            "window.rapporteurThreads.saved(this, $0, $1)",
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
              notices.removeAll();
            });
    var keep =
        choice(
            "discussion.draft.keep",
            () -> {
              draft.goOnFromStored();
              notices.removeAll();
              saveTyped();
            });
    say(Notice.Kind.WARN, words, load, keep);
  }

  private void post() {
    if (!acts.viewer().isSignedIn()) {
      view.signIn(place.kind() == DraftPlace.Kind.TOP ? "compose" : place.written());
      return;
    }
    notices.removeAll();
    text.setInvalid(false);
    try {
      if (place.kind() == DraftPlace.Kind.EDIT) {
        edit();
      } else {
        send();
      }
    } catch (InvalidInput refusal) {
      saveTyped();
      showPreview(false);
      text.setErrorMessage(acts.words(getLocale(), refusal));
      text.setInvalid(true);
      text.focus();
    } catch (Refusal refusal) {
      saveTyped();
      say(Notice.Kind.BAD, acts.words(getLocale(), refusal));
    }
  }

  private void send() {
    Integer parent = place.parent().isPresent() ? place.parent().getAsInt() : null;
    var receipt =
        acts.post(
            consultation.id(),
            new CommentDraft(
                draft.kept().question(),
                parent,
                choices.delegation(),
                choices.language().orElse(null),
                text.getValue()),
            key);
    forget();
    view.posted(receipt.number(), parent);
    var notice = new ReceiptNotice(consultation.slug(), receipt);
    if (place.kind() == DraftPlace.Kind.TOP) {
      notice.offerAnother(this::beginAnew);
    }
    removeAll();
    add(notice);
    notice.takeFocus();
  }

  private void edit() {
    acts.edit(consultation.id(), place.comment(), text.getValue(), choices.language().orElse(null));
    forget();
    view.close();
    view.changed(place.comment());
    boolean waits = consultation.terms().review() == Review.BEFORE;
    String words = waits ? "discussion.edit.waits" : "discussion.edit.done";
    Toast.say(getTranslation(words, "C" + place.comment()));
  }

  private void discard() {
    draft.discard();
    forget();
    if (place.kind() == DraftPlace.Kind.TOP) {
      beginAnew();
    } else {
      view.close();
    }
  }

  private void beginAnew() {
    view.close();
    view.act("compose", 0, "");
  }

  private void forget() {
    draft.stop();
    view.getElement().executeJs("window.rapporteurThreads.forget($0)", draftName());
  }

  private String draftName() {
    return String.valueOf(getElement().getAttribute("data-draft"));
  }

  private NativeButton choice(String key, Runnable act) {
    var button = new NativeButton(getTranslation(key), click -> act.run());
    button.addClassNames("btn", "sm");
    return button;
  }

  private void say(Notice.Kind kind, String words, NativeButton... offered) {
    notices.removeAll();
    var notice = new Notice(kind, words);
    notice.add(offered);
    notices.add(notice);
  }
}
