package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.draft.DraftKeeper;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.own.OwnWords;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;
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
  private final KeptText kept;
  private final PreviewSwitch preview;
  private final @Nullable AttachmentField files;
  private final SimilarPanel similar;
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
    draft = acts.keeper(SavedDraft.none(consultation.id(), question, place), before);
    choices = new ComposerChoices(acts, consultation, place);
    files =
        acts.viewer().isSignedIn()
            ? new AttachmentField(
                new FilesOfComment(acts, draft), edited == null ? List.of() : edited.attachments())
            : null;
    kept = new KeptText(acts, draft, choices, text);
    preview =
        new PreviewSwitch(
            text,
            () -> choices.language().orElse(LanguageTag.UNDETERMINED),
            words -> acts.preview(consultation, words, getLocale()),
            kept::keep);
    similar = new SimilarPanel(acts, consultation.slug(), question, this::agree);
    acts.aids().prepare(acts.viewer(), question);
    kept.onPause(words -> aid(words, edited == null));
    addClassName("composer");
    getElement().setAttribute("role", "region").setAttribute("aria-label", heading());
    add(head(), body());
    kept.begin(before, edited == null ? LanguageTag.UNDETERMINED : edited.language());
    tellTheScript(consultation.question(question).orElseThrow().number());
  }

  boolean isAt(DraftPlace other) {
    return place.equals(other) && !isOver();
  }

  /// It was posted: only the receipt is left.
  boolean isOver() {
    return !text.isAttached();
  }

  void focus() {
    text.focus();
  }

  void leave() {
    kept.leave();
  }

  /// Whoever writes comes back to the page.
  void lookWhoWrites() {
    kept.goesWithItsWriter();
  }

  void offerLocalCopy(String copy) {
    kept.offerLocalCopy(copy);
  }

  private String heading() {
    return switch (place.kind()) {
      case TOP -> getTranslation("discussion.your-comment");
      case REPLY ->
          getTranslation("discussion.your-reply", CommentLinks.reference(place.comment()));
      case EDIT -> getTranslation("discussion.your-edit", CommentLinks.reference(place.comment()));
      case FLAG, APPEAL, STAGED -> throw new IllegalStateException("Not written here: " + place);
    };
  }

  private Div head() {
    var head = new Div(new H2(heading()), preview);
    head.addClassName("composer-h");
    return head;
  }

  private Div body() {
    text.setLabel(getTranslation("discussion.text"));
    text.setMinRows(5);
    text.setMaxRows(24);
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(SAVE_EVERY);
    var foot = new Div(kept.saved(), new CountedLength(consultation.terms().maxLength()));
    foot.addClassName("composer-f");
    var toolbar = new ComposerToolbar(acts);
    var body = new Div(kept, choices, toolbar, text, preview.preview(), foot);
    if (files != null) {
      body.add(files);
    }
    body.add(similar, buttons(), consequences());
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
            click -> kept.askIfLost(files != null && !files.shown().isEmpty(), this::discard));
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
      case FLAG, APPEAL, STAGED -> throw new IllegalStateException("Not written here: " + place);
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

  private void tellTheScript(int question) {
    getElement()
        .setAttribute("data-draft", consultation.slug() + "/" + question + "/" + place.written())
        .setAttribute("data-version", String.valueOf(draft.kept().version()))
        .setAttribute("data-most", String.valueOf(consultation.terms().maxLength()))
        .setAttribute("data-restored", getTranslation("discussion.draft.restored-here"));
  }

  private void post() {
    if (kept.goesWithItsWriter()) {
      return;
    }
    if (!acts.viewer().isSignedIn()) {
      SignInFirst.thenGoOnWith(place.kind() == DraftPlace.Kind.TOP ? "compose" : place.written());
      return;
    }
    kept.removeAll();
    text.setInvalid(false);
    try {
      if (place.kind() == DraftPlace.Kind.EDIT) {
        edit();
      } else {
        send();
      }
    } catch (InvalidInput refusal) {
      kept.keep();
      preview.show(false);
      text.setErrorMessage(acts.words(getLocale(), refusal));
      text.setInvalid(true);
      text.focus();
    } catch (Refusal refusal) {
      kept.keep();
      kept.say(Notice.Kind.BAD, acts.words(getLocale(), refusal));
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
                text.getValue(),
                files == null ? List.of() : files.ids(),
                choices.isOfficial()),
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
    acts.edit(
        consultation.id(),
        place.comment(),
        new CommentEdit(
            text.getValue(), choices.language().orElse(null), files == null ? null : files.ids()));
    forget();
    view.close();
    view.changed(place.comment());
    boolean waits = consultation.terms().review() == Review.BEFORE;
    String words = waits ? "discussion.edit.waits" : "discussion.edit.done";
    Toast.say(getTranslation(words, CommentLinks.reference(place.comment())));
  }

  private void aid(String words, boolean isNew) {
    choices.tell(acts.aids().language(consultation, words));
    if (isNew) {
      similar.look(words);
    }
  }

  private void agree(int number) {
    acts.agree(consultation.id(), number, choices.delegation());
    view.redraw(number);
  }

  private void discard() {
    if (kept.goesWithItsWriter()) {
      return;
    }
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
}
