package org.rapporteur.moderation.ui.desk;

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
import org.rapporteur.moderation.ui.comment.ModeratedCommentCard;

/// The actions available for a comment. An adverse action first opens the form for its reason.
class DecisionPanel extends Div {

  /// Makes a decision. Returns the error text, or empty on success.
  interface DecisionHandler {
    Optional<String> decide(Supplier<DecisionDetails> decision);
  }

  private final transient ModerationDesk desk;
  private final transient ModeratorActions moderatorActions;
  private final transient ConsultationDetails consultation;
  private final transient ReviewContext context;
  private final transient Policy policy;
  private final transient DecisionHandler handler;
  private final Div reasonArea = new Div();
  private final Paragraph errorText = new Paragraph();
  private @Nullable NativeButton openerButton;

  DecisionPanel(
      ModerationDesk desk,
      ModeratorActions moderatorActions,
      ConsultationDetails consultation,
      ReviewContext context,
      DecisionHandler handler) {
    this.desk = desk;
    this.moderatorActions = moderatorActions;
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
    add(reasonArea, createToolbar());
  }

  private Div createToolbar() {
    var row = new Div();
    row.addClassName("row");
    var actions = context.actions();
    actions.forEach(action -> row.add(createActionButton(action)));
    if (actions.isEmpty()) {
      row.add(
          new Span(
              getTranslation(
                  context.contributor().isViewer()
                      ? "moderation.own-comment"
                      : "moderation.no-action-needed")));
    }
    var toolbar = new Div(errorText, row);
    toolbar.addClassName("dec");
    toolbar.getElement().setAttribute("role", "group");
    toolbar.getElement().setAttribute("aria-label", getTranslation("moderation.actions"));
    return toolbar;
  }

  private NativeButton createActionButton(ModerationAction action) {
    var key = new Element("kbd");
    String letter = shortcutKey(action);
    key.setText(letter.toUpperCase(Locale.ROOT));
    key.setAttribute("aria-hidden", "true");
    var button = new NativeButton(getTranslation("moderation.action." + action.name()));
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

  /// Returns the key that the script of the desk binds to the action. Only one action with the same
  /// key is possible at a time.
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
    int comment = context.subject().comment().number();
    switch (action) {
      case REDACT -> openRedactionForm(button);
      case REDACT_SUMMARY -> openSummaryRedactionForm(button);
      case SUSPEND -> openSuspensionForm(button);
      case LIFT -> {
        var suspension = Objects.requireNonNull(context.contributor().suspension());
        submit(() -> moderatorActions.liftSuspension(consultation, suspension));
      }
      case DECLINE, REMOVE, DECLINE_EDIT, REMOVE_SUMMARY ->
          openForm(
              action,
              button,
              null,
              draft -> moderatorActions.decide(consultation, comment, action, draft));
      default -> {
        var draft =
            new DecisionDraft(
                policy.compliancePoint().number(), "", "", context.lastDecisionNumber());
        submit(() -> moderatorActions.decide(consultation, comment, action, draft));
      }
    }
  }

  private void openRedactionForm(NativeButton button) {
    var comment = context.subject().comment();
    var fields =
        new RedactionFields(
            comment.reference(),
            comment.text(),
            comment.language(),
            desk.listQuoting(consultation, comment.number()),
            number -> CommentLinks.comment(consultation.slug(), number));
    openForm(
        ModerationAction.REDACT,
        button,
        fields,
        draft ->
            moderatorActions.redact(consultation, comment.number(), fields.selection(), draft));
  }

  private void openSummaryRedactionForm(NativeButton button) {
    int comment = context.subject().comment().number();
    var summary = Objects.requireNonNull(context.submission()).summary();
    var fields =
        new RedactionFields(
            SubmissionLinks.reference(summary.number()), summary.text(), summary.language());
    openForm(
        ModerationAction.REDACT_SUMMARY,
        button,
        fields,
        draft -> moderatorActions.redactSummary(consultation, comment, fields.selection(), draft));
  }

  private void openSuspensionForm(NativeButton button) {
    var comment = context.subject().comment();
    var fields =
        new SuspensionFields(
            ModeratedCommentCard.contributorName(comment),
            consultation.schedule().zone(),
            desk.now());
    openForm(
        ModerationAction.SUSPEND,
        button,
        fields,
        draft -> moderatorActions.suspend(consultation, comment.number(), fields.until(), draft));
  }

  /// Opens the form for the reason of an action.
  ///
  /// @param fields null if the action needs only a reason
  private void openForm(
      ModerationAction action,
      NativeButton button,
      @Nullable ActionFields fields,
      Function<DecisionDraft, DecisionDetails> decision) {
    closeForm();
    openerButton = button;
    button.getElement().setAttribute("aria-expanded", "true");
    String confirmationText =
        getTranslation(
            "moderation.confirm." + action.name(), context.subject().comment().reference());
    var form =
        new ReasonForm(
            action, policy.grounds(), refusal -> moderatorActions.errorText(getLocale(), refusal));
    var confirmButton =
        createConfirmButton(
            confirmationText,
            () -> {
              if (fields == null || fields.validate()) {
                form.createDraft(context.lastDecisionNumber())
                    .ifPresent(draft -> submit(() -> decision.apply(draft)));
              }
            });
    var buttons = new Paragraph(confirmButton, createCancelButton(button));
    buttons.addClassName("row");
    showReasonArea(confirmationText, form, fields, buttons);
  }

  private void showReasonArea(
      String label, ReasonForm form, @Nullable ActionFields fields, Paragraph buttons) {
    if (fields != null) {
      reasonArea.add(fields);
    }
    reasonArea.add(form, buttons);
    reasonArea.getElement().setAttribute("aria-label", label);
    reasonArea.setVisible(true);
    reasonArea.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    if (fields == null) {
      form.focus();
    } else {
      fields.focus();
    }
  }

  private static NativeButton createConfirmButton(String text, Runnable onClick) {
    var button = new NativeButton(text, click -> onClick.run());
    button.addClassNames("btn", "danger", "sm");
    return button;
  }

  private NativeButton createCancelButton(NativeButton actionButton) {
    var button = new NativeButton(getTranslation("moderation.cancel"));
    button.addClassNames("btn", "quiet", "sm");
    button.getElement().setAttribute("data-key", "escape");
    button.addClickListener(
        click -> {
          closeForm();
          actionButton.focus();
        });
    return button;
  }

  private void closeForm() {
    reasonArea.removeAll();
    reasonArea.setVisible(false);
    if (openerButton != null) {
      openerButton.getElement().setAttribute("aria-expanded", "false");
      openerButton = null;
    }
  }

  private void submit(Supplier<DecisionDetails> decision) {
    var error = handler.decide(decision);
    errorText.setVisible(error.isPresent());
    errorText.setText(error.orElse(""));
  }
}
