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
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.queue.ReviewContext;

/// The actions available for a comment. An adverse action first opens the form for its reason.
class DecisionPanel extends Div {

  /// Makes a decision. Returns the error text, or empty on success.
  interface DecisionHandler {
    Optional<String> decide(Supplier<DecisionDetails> decision);
  }

  private final transient ModerationDesk desk;
  private final transient ConsultationDetails consultation;
  private final transient ReviewContext context;
  private final transient Policy policy;
  private final transient DecisionHandler handler;
  private final Div reasonArea = new Div();
  private final Paragraph errorText = new Paragraph();
  private @Nullable NativeButton opener;

  DecisionPanel(
      ModerationDesk desk,
      ConsultationDetails consultation,
      ReviewContext context,
      DecisionHandler handler) {
    this.desk = desk;
    this.consultation = consultation;
    this.context = context;
    this.policy = desk.currentPolicy(consultation);
    this.handler = handler;
    addClassName("decisions");
    reasonArea.addClassName("why");
    reasonArea.getElement().setAttribute("role", "group");
    reasonArea.setVisible(false);
    errorText.addClassName("err");
    errorText.getElement().setAttribute("role", "alert");
    errorText.setVisible(false);
    add(reasonArea, toolbar());
  }

  private Div toolbar() {
    var row = new Div();
    row.addClassName("row");
    var actions = context.actions();
    actions.forEach(action -> row.add(actionButton(action)));
    if (actions.isEmpty()) {
      row.add(new Span(getTranslation(context.isOwn() ? "moderation.own" : "moderation.no-acts")));
    }
    var toolbar = new Div(errorText, row);
    toolbar.addClassName("dec");
    toolbar.getElement().setAttribute("role", "group");
    toolbar.getElement().setAttribute("aria-label", getTranslation("moderation.acts"));
    return toolbar;
  }

  private NativeButton actionButton(ModerationAction action) {
    var key = new Element("kbd");
    String letter = shortcutKey(action);
    key.setText(letter.toUpperCase(Locale.ROOT));
    key.setAttribute("aria-hidden", "true");
    var button = new NativeButton(getTranslation("moderation.act." + action.name()));
    button.addClassNames("btn", "sm");
    if (letter.equals("p")) {
      button.addClassName("primary");
    } else if (action.isAboutPerson()) {
      button.addClassName("quiet");
    }
    button.getElement().setAttribute("data-key", letter).setAttribute("aria-keyshortcuts", letter);
    button.getElement().appendChild(key);
    if (action.isAdverse()) {
      button.getElement().setAttribute("aria-expanded", "false");
    }
    button.addClickListener(click -> startAction(action, button));
    return button;
  }

  private static String shortcutKey(ModerationAction action) {
    return switch (action) {
      case DECLINE, REMOVE, DECLINE_EDIT -> "d";
      case REDACT -> "r";
      case REDACT_SUMMARY -> "b";
      case REMOVE_SUMMARY, RESTORE_SUMMARY -> "m";
      case SUSPEND, LIFT -> "s";
      default -> "p";
    };
  }

  private void startAction(ModerationAction action, NativeButton button) {
    var comment = context.subject().comment();
    switch (action) {
      case REDACT -> {
        var fields =
            new RedactionFields(
                comment.reference(),
                comment.text(),
                comment.language(),
                desk.listQuoting(consultation, comment.number()),
                number -> CommentLinks.comment(consultation.slug(), number));
        openForm(
            action,
            button,
            fields,
            draft -> desk.redact(consultation, comment.number(), fields.selection(), draft));
      }
      case REDACT_SUMMARY -> {
        var summary = Objects.requireNonNull(context.submission()).summary();
        var fields =
            new RedactionFields(
                SubmissionLinks.reference(summary.number()), summary.text(), summary.language());
        openForm(
            action,
            button,
            fields,
            draft -> desk.redactSummary(consultation, comment.number(), fields.selection(), draft));
      }
      case SUSPEND -> {
        var fields =
            new SuspensionFields(
                ModeratedCommentCard.contributorName(comment),
                consultation.schedule().zone(),
                desk.now());
        openForm(
            action,
            button,
            fields,
            draft -> desk.suspend(consultation, comment.number(), fields.until(), draft));
      }
      case LIFT ->
          submit(
              () ->
                  desk.liftSuspension(consultation, Objects.requireNonNull(context.suspension())));
      case DECLINE, REMOVE, DECLINE_EDIT, REMOVE_SUMMARY ->
          openForm(
              action,
              button,
              null,
              draft -> desk.decide(consultation, comment.number(), action, draft));
      default -> {
        var draft =
            new DecisionDraft(
                policy.compliancePoint().number(), "", "", context.lastDecisionNumber());
        submit(() -> desk.decide(consultation, comment.number(), action, draft));
      }
    }
  }

  private void openForm(
      ModerationAction action,
      NativeButton button,
      @Nullable ActionFields fields,
      Function<DecisionDraft, DecisionDetails> decision) {
    closeForm();
    opener = button;
    button.getElement().setAttribute("aria-expanded", "true");
    String does =
        getTranslation("moderation.do." + action.name(), context.subject().comment().reference());
    var form =
        new ReasonForm(action, policy.grounds(), refusal -> desk.errorText(getLocale(), refusal));
    var confirmButton = new NativeButton(does);
    confirmButton.addClassNames("btn", "danger", "sm");
    confirmButton.addClickListener(
        click -> {
          if (fields == null || fields.validate()) {
            form.createDraft(context.lastDecisionNumber())
                .ifPresent(draft -> submit(() -> decision.apply(draft)));
          }
        });
    var cancel = new NativeButton(getTranslation("moderation.cancel"));
    cancel.addClassNames("btn", "quiet", "sm");
    cancel.getElement().setAttribute("data-key", "escape");
    cancel.addClickListener(
        click -> {
          closeForm();
          button.focus();
        });
    var buttons = new Paragraph(confirmButton, cancel);
    buttons.addClassName("row");
    if (fields != null) {
      reasonArea.add(fields);
    }
    reasonArea.add(form, buttons);
    reasonArea.getElement().setAttribute("aria-label", does);
    reasonArea.setVisible(true);
    reasonArea.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    if (fields == null) {
      form.focus();
    } else {
      fields.focus();
    }
  }

  private void closeForm() {
    reasonArea.removeAll();
    reasonArea.setVisible(false);
    if (opener != null) {
      opener.getElement().setAttribute("aria-expanded", "false");
      opener = null;
    }
  }

  private void submit(Supplier<DecisionDetails> decision) {
    var sentence = handler.decide(decision);
    errorText.setVisible(sentence.isPresent());
    errorText.setText(sentence.orElse(""));
  }
}
