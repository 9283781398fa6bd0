package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;

/// The page on which a contributor appeals against a decision.
@Route("consultations/:slug/log/:number/appeal")
@PermitAll
class AppealView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /// An appeal belongs to no question, but every draft is stored with a question.
  private static final int FIRST_QUESTION = 1;

  private final transient ModerationAccess access;
  private final transient AppealService appeals;
  private final transient PolicyService policies;
  private final transient DraftService drafts;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private String title = "";

  AppealView(
      ModerationAccess access,
      AppealService appeals,
      PolicyService policies,
      DraftService drafts,
      ViewerService viewers,
      Messages messages) {
    this.access = access;
    this.appeals = appeals;
    this.policies = policies;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = access.requireConsultation(event.getRouteParameters());
    var decision = access.requireDecision(consultation, event.getRouteParameters());
    title = getTranslation("moderation.appeal.title", decision.label());
    var language = LanguageTag.forContent(getLocale());
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(
                consultation.title().inLanguage(language),
                ConsultationLinks.consultation(consultation.slug()))
            .addLink(getTranslation("publiclog.title"), ConsultationLinks.log(consultation.slug()))
            .addLink(
                decision.label(), ModerationLinks.decision(consultation.slug(), decision.number()))
            .addCurrent(title),
        new PageHeading(title, getTranslation("moderation.appeal.lead")),
        createDecisionFacts(consultation, decision, language));
    if (appeals.isAppealableBy(viewers.current(), decision)) {
      addForm(consultation, decision);
    } else {
      add(new Notice(Notice.Kind.INFO, getTranslation("moderation.appeal.closed")));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private DescriptionList createDecisionFacts(
      ConsultationDetails consultation, DecisionDetails decision, LanguageTag language) {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    addFact(facts, "moderation.decision", actionText(decision));
    policies
        .findVersion(consultation.id(), decision.reasons().policyVersion())
        .ifPresent(
            policy -> {
              var point = policy.requirePoint(decision.reasons().policyPoint());
              addFact(
                  facts,
                  "publiclog.fact.policyPoint",
                  point.number() + " " + point.title().inLanguage(language));
            });
    if (!decision.messageToContributor().isEmpty()) {
      addFact(facts, "moderation.message-to-contributor", decision.messageToContributor());
    }
    return facts;
  }

  private String actionText(DecisionDetails decision) {
    String action = getTranslation("publiclog.kind." + decision.action().logKind());
    return decision.namesComment()
        ? getTranslation(
            "moderation.appeal.decision", action, CommentLinks.reference(decision.commentNumber()))
        : action;
  }

  private void addFact(DescriptionList facts, String key, String text) {
    var value = new Span(text);
    value.getElement().setAttribute("dir", "auto");
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private void addForm(ConsultationDetails consultation, DecisionDetails decision) {
    var autosave =
        new AutosavePanel(
            drafts,
            viewers,
            messages,
            consultation,
            FIRST_QUESTION,
            DraftTarget.appealAgainst(decision.number()));
    String returnPath = ModerationLinks.decision(consultation.slug(), decision.number());
    add(
        new AppealForm(
            messages,
            autosave,
            returnPath,
            text -> appeals.appeal(viewers.current(), consultation.id(), decision.number(), text)));
  }
}
