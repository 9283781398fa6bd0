package org.rapporteur.response.ui;

import java.util.Map;
import java.util.Optional;
import org.rapporteur.response.followup.FollowUpFilter;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.stereotype.Component;

/// The page with the follow-ups of all consultations.
@Component
class AllFollowUpsPage implements TemplatePage {

  private static final int PAGE_SIZE = 25;

  private final FollowUpService followUps;
  private final Messages messages;

  AllFollowUpsPage(FollowUpService followUps, Messages messages) {
    this.followUps = followUps;
    this.messages = messages;
  }

  @Override
  public Optional<Loaded> load(InitialPage.Request request) {
    return request.path().equals(FollowUpLinks.ALL)
        ? Optional.of(loadPage(request))
        : Optional.empty();
  }

  private Loaded loadPage(InitialPage.Request request) {
    var filter = FollowUpFilter.parse(request.parameter("status"), request.parameter("year"));
    String after = request.parameter("after");
    return new Loaded(
        FollowUpListView.CSS_CLASS,
        messages.text(request.locale(), "response.follow-ups"),
        messages.text(request.locale(), "response.follow-ups.all.lead"),
        "response/all-follow-ups.jte",
        Map.of(
            "language", LanguageTag.forContent(request.locale()),
            "filter", filter,
            "years", followUps.listYears(),
            "after", after,
            "found", followUps.listPage(filter, after, PAGE_SIZE)));
  }
}
