package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.QuestionId;
import org.rapporteur.consultation.Review;
import org.rapporteur.discussion.CommentDetails;
import org.rapporteur.discussion.CommentDraft;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.DraftChangedElsewhere;
import org.rapporteur.discussion.DraftPlace;
import org.rapporteur.discussion.Receipt;
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
  private final ComposerChoices choices;
  private final TextArea text = new TextArea();
  private final Div preview = new Div();
  private final Div notices = new Div();
  private final Span saved = new Span();
  private final NativeButton write;
  private final NativeButton read;
  private SavedDraft kept;
  private IdempotencyKey key = IdempotencyKey.random();
  private boolean stopped;

  Composer(
      ThreadsView view,
      ThreadActs acts,
      ConsultationDetails consultation,
      QuestionId question,
      DraftPlace place,
      @Nullable CommentDetails about) {
    this.view = view;
    this.acts = acts;
    this.consultation = consultation;
    this.place = place;
    var none = SavedDraft.none(consultation.id(), question, place);
    this.kept = acts.draft(none).orElse(none);
    this.choices = new ComposerChoices(acts, consultation, place);
    write = mode("discussion.write", false);
    read = mode("discussion.preview", true);
    setClassName("composer");
    getElement().setAttribute("role", "region").setAttribute("aria-label", heading());
    add(head(), body());
    begin(about);
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
      stopped = true;
    }
  }

  /// The browser has other text for this place than the server, typed over another version.
  void offerLocalCopy(String copy) {
    var take =
        new NativeButton(
            getTranslation("discussion.draft.use-local"),
            click -> {
              notices.removeAll();
              text.setValue(copy);
              save();
            });
    take.addClassNames("btn", "sm");
    say(Notice.Kind.WARN, getTranslation("discussion.draft.local"), take);
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
    text.setWidthFull();
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(SAVE_EVERY);
    text.addValueChangeListener(event -> saveTyped());
    text.addBlurListener(event -> saveTyped());
    preview.addClassNames("c-body", "preview");
    preview.setVisible(false);
    saved.addClassName("saved");
    saved.getElement().setAttribute("role", "status");
    var count = new Span();
    count.getElement().setAttribute("data-count", countPattern());
    var foot = new Div(saved, count);
    foot.addClassName("composer-f");
    var body =
        new Div(
            notices,
            choices,
            new ComposerToolbar(acts),
            text,
            preview,
            foot,
            buttons(),
            consequences());
    body.addClassName("composer-b");
    return body;
  }

  private String countPattern() {
    // The script puts the count in, in the reader's digits.
    return getTranslation("discussion.length", "{0}", consultation.terms().maxLength());
  }

  private Div buttons() {
    var post = new Button(getTranslation(postKey()), click -> post());
    post.addThemeVariants(ButtonVariant.PRIMARY);
    post.setDisableOnClick(true);
    post.addClickListener(click -> post.setEnabled(true));
    var row = new Div(post);
    row.addClassName("composer-a");
    if (place.kind() == DraftPlace.Kind.TOP) {
      row.add(quiet("discussion.draft.discard", this::discard));
    } else {
      row.add(quiet("discussion.cancel", this::discard));
    }
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

  private Button quiet(String key, Runnable act) {
    var button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  private Paragraph consequences() {
    boolean before = consultation.terms().review() == Review.BEFORE;
    var words =
        new Paragraph(
            acts.viewer().isSignedIn()
                ? getTranslation(
                    before ? "discussion.consequences.before" : "discussion.consequences.after",
                    consultation.terms().editMinutes())
                : getTranslation("discussion.consequences.visitor"));
    words.addClassNames("xs", "muted", "mt-2");
    return words;
  }

  private void begin(@Nullable CommentDetails about) {
    if (kept.version() > 0) {
      text.setValue(kept.text());
      choices.choose(kept.delegation(), kept.language());
      saved.setText(getTranslation("discussion.draft.restored", when(kept.savedAt())));
    } else if (place.kind() == DraftPlace.Kind.EDIT && about != null) {
      text.setValue(about.text());
      choices.choose(null, about.language());
    }
    getElement()
        .setAttribute("data-draft", draftName())
        .setAttribute("data-version", String.valueOf(kept.version()))
        .setAttribute("data-most", String.valueOf(consultation.terms().maxLength()))
        .setAttribute("data-restored", getTranslation("discussion.draft.restored-here"));
    choices.onChange(this::saveTyped);
  }

  private String draftName() {
    int number = consultation.question(kept.question()).orElseThrow().number();
    return consultation.slug() + "/" + number + "/" + place.written();
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
      stopped = true;
      askWhichDraft(acts.words(getLocale(), refusal));
    } catch (Refusal refusal) {
      saved.setText(acts.words(getLocale(), refusal));
    }
  }

  private void save() {
    if (stopped || !acts.viewer().isSignedIn()) {
      return;
    }
    var typed =
        kept.typed(
            choices.delegation(),
            choices.language().orElse(LanguageTag.UNDETERMINED),
            text.getValue());
    if (typed.equals(kept) || isUntouchedEdit()) {
      return;
    }
    kept =
        acts.save(typed).orElse(SavedDraft.none(consultation.id(), kept.question(), kept.place()));
    getElement()
        .executeJs(
            "window.rapporteurThreads.saved(this, $0, $1)",
            kept.version(),
            text.getValue().length());
    saved.setText(
        kept.version() == 0 ? "" : getTranslation("discussion.draft.saved", when(kept.savedAt())));
  }

  /// An edit that is only open is no draft yet.
  private boolean isUntouchedEdit() {
    return place.kind() == DraftPlace.Kind.EDIT
        && kept.version() == 0
        && acts.find(consultation, place.comment())
            .map(comment -> comment.text().equals(text.getValue()))
            .orElse(false);
  }

  private void askWhichDraft(String words) {
    var load =
        new NativeButton(
            getTranslation("discussion.draft.load"),
            click -> {
              kept = stored();
              text.setValue(kept.text());
              goOn();
            });
    var keep =
        new NativeButton(
            getTranslation("discussion.draft.keep"),
            click -> {
              kept = stored();
              goOn();
              saveTyped();
            });
    load.addClassNames("btn", "sm");
    keep.addClassNames("btn", "sm");
    say(Notice.Kind.WARN, words, load, keep);
  }

  private SavedDraft stored() {
    var none = SavedDraft.none(consultation.id(), kept.question(), kept.place());
    return acts.draft(none).orElse(none);
  }

  private void goOn() {
    stopped = false;
    notices.removeAll();
  }

  private void post() {
    if (!acts.viewer().isSignedIn()) {
      view.signIn(place == DraftPlace.TOP ? "compose" : place.written());
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
      refuse(refusal);
      showPreview(false);
      text.setErrorMessage(acts.words(getLocale(), refusal));
      text.setInvalid(true);
      text.focus();
    } catch (Refusal refusal) {
      refuse(refusal);
    }
  }

  private void refuse(Refusal refusal) {
    say(Notice.Kind.BAD, acts.words(getLocale(), refusal));
    saveTyped();
  }

  private void send() {
    Integer parent = place.parent().isPresent() ? place.parent().getAsInt() : null;
    var receipt =
        acts.post(
            consultation.id(),
            new CommentDraft(
                kept.question(),
                parent,
                choices.delegation(),
                choices.language().orElse(null),
                text.getValue()),
            key);
    forget();
    if (receipt.state() == CommentState.PUBLISHED) {
      view.posted(receipt.number(), parent);
    }
    showReceipt(receipt);
  }

  private void edit() {
    acts.edit(consultation.id(), place.comment(), text.getValue(), choices.language().orElse(null));
    forget();
    int number = place.comment();
    boolean waits = consultation.terms().review() == Review.BEFORE;
    view.close();
    view.redraw(number);
    Toast.say(
        getTranslation(waits ? "discussion.edit.waits" : "discussion.edit.done", "C" + number));
  }

  private void showReceipt(Receipt receipt) {
    String reference = "C" + receipt.number();
    boolean waits = receipt.state() == CommentState.AWAITING_REVIEW;
    var words =
        new Span(
            getTranslation(
                waits ? "discussion.receipt.waits" : "discussion.receipt",
                reference,
                when(receipt.receivedAt())));
    var line = new Paragraph(words);
    if (!waits) {
      line.add(
          new Text(" "),
          new Anchor(
              CommentLinks.comment(consultation.slug(), receipt.number()),
              getTranslation("discussion.receipt.link", reference)));
    }
    var notice = new Notice(Notice.Kind.OK, line);
    notice.getElement().setAttribute("tabindex", "-1");
    removeAll();
    stopped = true;
    add(notice);
    if (place == DraftPlace.TOP) {
      var another =
          new NativeButton(
              getTranslation("discussion.another"),
              click -> {
                view.close();
                view.act("compose", 0, "");
              });
      another.addClassNames("btn", "sm");
      notice.add(another);
    }
    notice.getElement().callJsFunction("focus");
  }

  private void discard() {
    acts.discard(kept);
    forget();
    stopped = true;
    if (place == DraftPlace.TOP) {
      view.close();
      view.act("compose", 0, "");
    } else {
      view.close();
    }
  }

  private void forget() {
    stopped = true;
    key = IdempotencyKey.random();
    getElement().executeJs("window.rapporteurThreads.forget(this)");
  }

  private void say(Notice.Kind kind, String words, NativeButton... choices) {
    notices.removeAll();
    var notice = new Notice(kind, words);
    notice.add(choices);
    notices.add(notice);
  }

  private String when(Instant moment) {
    return Timestamp.words(moment, getLocale());
  }
}
