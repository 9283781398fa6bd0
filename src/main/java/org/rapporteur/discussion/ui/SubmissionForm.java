package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.draft.DraftChangedElsewhere;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionFilesChanged;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;

/// One form for a whole submission. What is typed is kept as the delegation's draft whenever its
/// writer pauses or leaves a field; a refusal stands at its field and loses nothing.
class SubmissionForm extends Div {

  private final transient SubmissionActs acts;
  private final transient ConsultationDetails consultation;
  private final transient SubmissionTask task;
  private final Div form = new Div();
  private final Select<DelegationDetails> delegation = new Select<>();
  private final transient SubmissionTexts texts;
  private final SubmissionAttachments attached = new SubmissionAttachments();
  private final Checkbox authorized = new Checkbox();
  private final Span kept = new Span();
  private final Div problem = new Div();
  private final OtherSubmissionDraft other =
      new OtherSubmissionDraft(getTranslation("discussion.submission.summary"));
  private boolean filling;

  /// What is kept as far as this form knows, as its fields say it.
  private transient SubmissionDraft known;

  SubmissionForm(SubmissionActs acts, ConsultationDetails consultation, SubmissionTask task) {
    this.acts = acts;
    this.consultation = consultation;
    this.task = task;
    texts = new SubmissionTexts(acts, consultation, task, this::agree);
    problem.getElement().setAttribute("role", "alert");
    kept.getElement().setAttribute("role", "status");
    kept.addClassNames("small", "muted");
    form.addClassName("form");
    form.add(problem, other, whom(), texts.summarize(), texts.answer());
    if (task.isNew()) {
      form.add(attach());
    }
    form.add(send());
    add(form);
    known = typed(0);
    fill();
    texts.onPause(this::keep);
  }

  private Section whom() {
    var delegations = task.delegations();
    delegation.setLabel(getTranslation("discussion.submission.by"));
    delegation.setItems(delegations);
    delegation.setItemLabelGenerator(DelegationDetails::name);
    delegation.setValue(delegations.getFirst());
    delegation.addValueChangeListener(change -> fill());
    return TitledPart.of(
        getTranslation("discussion.submission.whom"), delegation, texts.language());
  }

  private Section attach() {
    return TitledPart.of(getTranslation("discussion.attach.added"), attached);
  }

  private Section send() {
    authorized.setLabel(getTranslation("discussion.submission.authorized"));
    var send =
        new Button(
            getTranslation(
                task.isNew() ? "discussion.submission.send" : "discussion.submission.change.send"),
            click -> submit());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    send.addClickListener(click -> send.setEnabled(true));
    var preview = new Button(getTranslation("discussion.preview"), click -> preview());
    var discard = new Button(getTranslation("discussion.draft.discard"), click -> askToDiscard());
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    var row = new Div(send, preview, discard, kept);
    row.addClassName("composer-a");
    var after = new Paragraph(getTranslation("discussion.submission.after"));
    after.addClassNames("xs", "muted", "mt-2");
    return TitledPart.of(getTranslation("discussion.submission.check"), authorized, row, after);
  }

  /// Puts in what the chosen delegation has kept.
  private void fill() {
    other.removeAll();
    var draft = begin();
    show(draft);
    showFiles();
    authorized.setValue(false);
    kept.setText(
        !task.isNew() || draft.isEmpty() ? "" : getTranslation("discussion.submission.continued"));
    texts.tellLanguage();
  }

  private void show(SubmissionDraft draft) {
    filling = true;
    texts.show(draft);
    known = typed(draft.version());
    filling = false;
  }

  private FilesOfSubmission files() {
    return new FilesOfSubmission(acts, consultation, delegation.getValue().id());
  }

  private void showFiles() {
    if (task.isNew()) {
      attached.show(files());
    }
  }

  private SubmissionDraft begin() {
    return task.begin(delegation.getValue().id());
  }

  /// Over the version that this form knows.
  private SubmissionDraft typed() {
    return typed(known.version());
  }

  private SubmissionDraft typed(int version) {
    return texts.typed(delegation.getValue().id(), task.submission(), attached.shown(), version);
  }

  private void agree(int comment) {
    acts.threads().agree(consultation.id(), comment, delegation.getValue().id());
  }

  private void keep() {
    if (filling || other.isAsking()) {
      return;
    }
    clear();
    try {
      save("discussion.submission.kept");
    } catch (DraftChangedElsewhere refusal) {
      join();
    } catch (Refusal refusal) {
      tell(refusal);
    }
  }

  private void save(String words) {
    known = typed(acts.save(consultation, typed()).version());
    kept.setText(getTranslation(words));
  }

  /// Another speaker saved since: what they wrote elsewhere in the form comes into it; of a text
  /// that both changed it is asked which one stays.
  private void join() {
    try {
      var stored = begin();
      var together = typed().joined(known, stored);
      if (stored.isEmpty() || together.isEmpty()) {
        askWhichDraft();
        return;
      }
      show(together.get());
      save("discussion.submission.joined");
    } catch (Refusal refusal) {
      tell(refusal);
    }
  }

  private void preview() {
    var shown =
        new SubmissionPreview(
            delegation.getValue().name(),
            typed(),
            texts.labels(),
            task.isNew() ? files().waiting() : List.of(),
            texts::languageOf,
            this::write);
    form.setVisible(false);
    add(shown);
    shown.takeFocus();
  }

  private void write() {
    getChildren().filter(part -> part != form).toList().forEach(this::remove);
    form.setVisible(true);
  }

  private void askToDiscard() {
    new LossDialog(
            getTranslation("discussion.drafts.ask"),
            getTranslation("discussion.submission.discard.text"),
            getTranslation("discussion.draft.discard"),
            this::discard)
        .open();
  }

  private void discard() {
    try {
      acts.discard(consultation, typed());
      fill();
      kept.setText(getTranslation("discussion.submission.discarded"));
    } catch (Refusal refusal) {
      tell(refusal);
    }
  }

  private void submit() {
    clear();
    if (!authorized.getValue()) {
      say(getTranslation("discussion.submission.authorize"));
      authorized.focus();
      return;
    }
    try {
      var receipt = task.send(typed());
      var sent =
          task.isNew()
              ? SubmissionSentPart.sent(consultation, acts.received(consultation, receipt.number()))
              : SubmissionSentPart.changed(consultation, receipt);
      removeAll();
      add(sent);
      sent.takeFocus();
    } catch (Refusal refusal) {
      tell(refusal);
    }
  }

  private void clear() {
    problem.removeAll();
    texts.accept();
  }

  private void tell(Refusal refusal) {
    String words = acts.words(getLocale(), refusal);
    switch (refusal) {
      case DraftChangedElsewhere changed -> askWhichDraft();
      case SubmissionFilesChanged changed -> {
        showFiles();
        say(words);
      }
      case InvalidInput invalid -> {
        if (!texts.refuse(invalid.field(), words)) {
          say(words);
        }
      }
      default -> say(words);
    }
  }

  private void askWhichDraft() {
    SubmissionDraft stored;
    try {
      stored = begin();
    } catch (Refusal refusal) {
      say(acts.words(getLocale(), refusal));
      return;
    }
    kept.setText("");
    other.ask(
        stored,
        texts.labels(),
        this::fill,
        () -> {
          known = stored;
          keep();
        });
  }

  private void say(String words) {
    problem.removeAll();
    problem.add(new Notice(Notice.Kind.BAD, words));
  }
}
