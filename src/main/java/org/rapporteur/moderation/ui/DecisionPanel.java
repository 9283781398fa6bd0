package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.queue.Dossier;

/// The decisions that a comment allows now. One that takes something from its author opens the
/// reason first; nothing is decided until it is given.
class DecisionPanel extends Div {

  /// Carries a decision out; answers the sentence of a refusal, or nothing.
  interface Decide {
    Optional<String> decide(Supplier<DecisionDetails> decision);
  }

  private final transient Desk desk;
  private final transient ConsultationDetails consultation;
  private final transient Dossier dossier;
  private final transient Policy policy;
  private final transient Decide decide;
  private final Div reason = new Div();
  private final Paragraph refused = new Paragraph();
  private @Nullable NativeButton opener;

  DecisionPanel(Desk desk, ConsultationDetails consultation, Dossier dossier, Decide decide) {
    this.desk = desk;
    this.consultation = consultation;
    this.dossier = dossier;
    this.policy = desk.policy(consultation);
    this.decide = decide;
    addClassName("decisions");
    reason.addClassName("why");
    reason.getElement().setAttribute("role", "group");
    reason.setVisible(false);
    refused.addClassName("err");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    add(reason, toolbar());
  }

  private Div toolbar() {
    var row = new Div();
    row.addClassName("row");
    var acts = dossier.acts();
    acts.forEach(act -> row.add(button(act)));
    if (acts.isEmpty()) {
      row.add(new Span(getTranslation(dossier.own() ? "moderation.own" : "moderation.no-acts")));
    }
    var toolbar = new Div(refused, row);
    toolbar.addClassName("dec");
    toolbar.getElement().setAttribute("role", "group");
    toolbar.getElement().setAttribute("aria-label", getTranslation("moderation.acts"));
    return toolbar;
  }

  private NativeButton button(Act act) {
    var key = new Element("kbd");
    String letter = letter(act);
    key.setText(letter.toUpperCase(Locale.ROOT));
    key.setAttribute("aria-hidden", "true");
    var button = new NativeButton(getTranslation("moderation.act." + act.name()));
    button.addClassNames("btn", "sm");
    if (letter.equals("p")) {
      button.addClassName("primary");
    } else if (act.isAboutAPerson()) {
      button.addClassName("quiet");
    }
    button.getElement().setAttribute("data-key", letter).setAttribute("aria-keyshortcuts", letter);
    button.getElement().appendChild(key);
    if (act.isAdverse()) {
      button.getElement().setAttribute("aria-expanded", "false");
    }
    button.addClickListener(click -> press(act, button));
    return button;
  }

  private static String letter(Act act) {
    return switch (act) {
      case DECLINE, REMOVE, DECLINE_EDIT -> "d";
      case REDACT -> "r";
      case REDACT_SUMMARY -> "b";
      case REMOVE_SUMMARY, RESTORE_SUMMARY -> "m";
      case SUSPEND, LIFT -> "s";
      default -> "p";
    };
  }

  private void press(Act act, NativeButton button) {
    var comment = dossier.subject().comment();
    switch (act) {
      case REDACT -> {
        var part =
            new RedactionPart(
                comment.reference(),
                comment.text(),
                comment.language(),
                desk.quoting(consultation, comment.number()),
                number -> CommentLinks.comment(consultation.slug(), number));
        open(
            act,
            button,
            part,
            draft -> desk.redact(consultation, comment.number(), part.passages(), draft));
      }
      case REDACT_SUMMARY -> {
        var summary = Objects.requireNonNull(dossier.whole()).summary();
        var part =
            new RedactionPart(
                SubmissionLinks.reference(summary.number()), summary.text(), summary.language());
        open(
            act,
            button,
            part,
            draft -> desk.redactSummary(consultation, comment.number(), part.passages(), draft));
      }
      case SUSPEND -> {
        var part =
            new SuspensionPart(
                CommentWords.author(comment), consultation.schedule().zone(), desk.now());
        open(
            act,
            button,
            part,
            draft -> desk.suspend(consultation, comment.number(), part.until(), draft));
      }
      case LIFT -> run(() -> desk.lift(consultation, Objects.requireNonNull(dossier.suspension())));
      case DECLINE, REMOVE, DECLINE_EDIT, REMOVE_SUMMARY ->
          open(act, button, null, draft -> desk.decide(consultation, comment.number(), act, draft));
      default -> {
        var draft = new DecisionDraft(policy.kept().number(), "", "", dossier.lastDecision());
        run(() -> desk.decide(consultation, comment.number(), act, draft));
      }
    }
  }

  private void open(
      Act act,
      NativeButton button,
      @Nullable ActPart part,
      Function<DecisionDraft, DecisionDetails> decision) {
    close();
    opener = button;
    button.getElement().setAttribute("aria-expanded", "true");
    String does =
        getTranslation("moderation.do." + act.name(), dossier.subject().comment().reference());
    var form = new ReasonForm(act, policy.grounds(), refusal -> desk.words(getLocale(), refusal));
    var doIt = new NativeButton(does);
    doIt.addClassNames("btn", "danger", "sm");
    doIt.addClickListener(
        click -> {
          if (part == null || part.isComplete()) {
            form.draft(dossier.lastDecision()).ifPresent(draft -> run(() -> decision.apply(draft)));
          }
        });
    var cancel = new NativeButton(getTranslation("moderation.cancel"));
    cancel.addClassNames("btn", "quiet", "sm");
    cancel.addClickListener(
        click -> {
          close();
          button.focus();
        });
    var buttons = new Paragraph(doIt, cancel);
    buttons.addClassName("row");
    if (part != null) {
      reason.add(part);
    }
    reason.add(form, buttons);
    reason.getElement().setAttribute("aria-label", does);
    reason.setVisible(true);
    reason.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    if (part == null) {
      form.focus();
    } else {
      part.focus();
    }
  }

  private void close() {
    reason.removeAll();
    reason.setVisible(false);
    if (opener != null) {
      opener.getElement().setAttribute("aria-expanded", "false");
      opener = null;
    }
  }

  private void run(Supplier<DecisionDetails> decision) {
    var sentence = decide.decide(decision);
    refused.setVisible(sentence.isPresent());
    refused.setText(sentence.orElse(""));
  }
}
