package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.shared.LanguageTag;

/// The decisions that a comment allows now. One that takes something from its author opens the
/// reason first; nothing is decided until it is given.
class DecisionPanel extends Div {

  /// Carries a decision out; answers the sentence of a refusal, or nothing.
  interface Decide {
    java.util.Optional<String> decide(int comment, Act act, DecisionDraft draft);
  }

  private final Dossier dossier;
  private final Policy policy;
  private final transient Decide decide;
  private final Div reason = new Div();
  private final Paragraph refused = new Paragraph();

  DecisionPanel(Dossier dossier, Policy policy, Decide decide) {
    this.dossier = dossier;
    this.policy = policy;
    this.decide = decide;
    addClassName("decisions");
    reason.addClassName("why");
    reason.setVisible(false);
    refused.addClassName("err");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    add(reason, toolbar());
  }

  private Div toolbar() {
    var row = new Div();
    row.addClassName("row");
    if (dossier.own()) {
      row.add(new Span(getTranslation("moderation.own")));
    } else {
      var acts = acts();
      acts.forEach(act -> row.add(button(act)));
      if (acts.isEmpty()) {
        row.add(new Span(getTranslation("moderation.no-acts")));
      }
    }
    var toolbar = new Div(refused, row);
    toolbar.addClassName("dec");
    toolbar.getElement().setAttribute("role", "group");
    toolbar.getElement().setAttribute("aria-label", getTranslation("moderation.acts"));
    return toolbar;
  }

  private List<Act> acts() {
    var state = dossier.subject().comment().state();
    if (state == CommentState.PUBLISHED && dossier.subject().edit() != null) {
      return List.of(Act.PUBLISH_EDIT, Act.DECLINE_EDIT);
    }
    return switch (state) {
      case AWAITING_REVIEW -> List.of(Act.PUBLISH, Act.DECLINE);
      case PUBLISHED -> List.of(Act.KEEP, Act.REMOVE);
      case DECLINED -> List.of(Act.PUBLISH);
      case REMOVED -> List.of(Act.RESTORE);
      case WITHDRAWN -> List.of();
    };
  }

  private NativeButton button(Act act) {
    var key = new Element("kbd");
    String letter = act.isAdverse() ? "d" : "p";
    key.setText(letter.toUpperCase(java.util.Locale.ROOT));
    key.setAttribute("aria-hidden", "true");
    var button = new NativeButton(getTranslation("moderation.act." + act.name()));
    button.addClassNames("btn", "sm");
    if (!act.isAdverse()) {
      button.addClassName("primary");
    }
    button.getElement().setAttribute("data-key", letter).setAttribute("aria-keyshortcuts", letter);
    button.getElement().appendChild(key);
    button.addClickListener(
        click -> {
          if (act.isAdverse()) {
            open(act, button);
          } else {
            run(act, new DecisionDraft(policy.kept().number(), "", "", dossier.lastDecision()));
          }
        });
    return button;
  }

  private void open(Act act, NativeButton opener) {
    String reference = dossier.subject().comment().reference();
    opener.getElement().setAttribute("aria-expanded", "true");
    var point = new RadioButtonGroup<PolicyPoint>();
    point.setLabel(getTranslation("moderation.reason." + act.name()));
    point.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    point.setItems(policy.grounds());
    var language = new LanguageTag(getLocale().getLanguage());
    point.setItemLabelGenerator(p -> p.number() + " " + p.title().in(language));
    point.setManualValidation(true);
    var forAuthor = area("moderation.text-for-author");
    var inPublic = area("moderation.public-reason");
    var doIt = new NativeButton(getTranslation("moderation.do." + act.name(), reference));
    doIt.addClassNames("btn", "danger", "sm");
    doIt.addClickListener(
        click -> {
          var chosen = point.getValue();
          point.setInvalid(chosen == null);
          point.setErrorMessage(getTranslation("moderation.choose-ground"));
          boolean told = !forAuthor.getValue().isBlank();
          forAuthor.setInvalid(!told);
          forAuthor.setErrorMessage(getTranslation("refusal.decision.text"));
          if (chosen == null) {
            point.getElement().callJsFunction("focus");
          } else if (!told) {
            forAuthor.focus();
          } else {
            run(
                act,
                new DecisionDraft(
                    chosen.number(),
                    forAuthor.getValue(),
                    inPublic.getValue(),
                    dossier.lastDecision()));
          }
        });
    var cancel = new NativeButton(getTranslation("moderation.cancel"));
    cancel.addClassNames("btn", "quiet", "sm");
    cancel.addClickListener(
        click -> {
          reason.setVisible(false);
          opener.getElement().setAttribute("aria-expanded", "false");
          opener.focus();
        });
    var buttons = new Paragraph(doIt, cancel);
    buttons.addClassName("row");
    reason.removeAll();
    reason.getElement().setAttribute("role", "group");
    reason
        .getElement()
        .setAttribute("aria-label", getTranslation("moderation.do." + act.name(), reference));
    reason.add(point, new Div(forAuthor, inPublic, buttons));
    reason.setVisible(true);
    reason.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    point.getElement().callJsFunction("focus");
  }

  private TextArea area(String key) {
    var area = new TextArea(getTranslation(key));
    area.setHelperText(getTranslation(key + ".hint"));
    area.addThemeName("helper-above-field");
    area.setMaxLength(DecisionDraft.MAX_TEXT);
    area.setWidthFull();
    area.setManualValidation(true);
    return area;
  }

  private void run(Act act, DecisionDraft draft) {
    var sentence = decide.decide(dossier.subject().comment().number(), act, draft);
    refused.setVisible(sentence.isPresent());
    refused.setText(sentence.orElse(""));
  }
}
