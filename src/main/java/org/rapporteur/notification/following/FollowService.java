package org.rapporteur.notification.following;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// What people follow, and how they want to hear of it. Nobody else ever learns of it.
@Service
public class FollowService {

  public static final int PAGE = 20;

  /// Enough for everything in a dozen consultations; more than anybody could read.
  public static final int MOST = 500;

  private static final String ACT = "follow";

  private final FollowRepository follows;
  private final TellingRepository tellings;
  private final NewsGathering news;
  private final ThemeNews themeNews;
  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ThemeService themes;
  private final ContributorService contributors;
  private final SpeakingService delegations;
  private final UseCases useCases;
  private final Clock clock;

  FollowService(
      FollowRepository follows,
      TellingRepository tellings,
      NewsGathering news,
      ThemeNews themeNews,
      ConsultationService consultations,
      ThreadService threads,
      ThemeService themes,
      ContributorService contributors,
      SpeakingService delegations,
      UseCases useCases,
      Clock clock) {
    this.follows = follows;
    this.tellings = tellings;
    this.news = news;
    this.themeNews = themeNews;
    this.consultations = consultations;
    this.threads = threads;
    this.themes = themes;
    this.contributors = contributors;
    this.delegations = delegations;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Whoever follows it already goes on as before.
  public void follow(Viewer viewer, FollowTarget target) {
    var person = viewer.actor(ACT);
    var place = place(viewer, target);
    var consultation = place.consultation();
    if (consultation != null) {
      news.gather(consultation);
    }
    useCases.change(
        () -> {
          if (follows.count(person) >= MOST) {
            throw new TooManyFollowed(MOST);
          }
          var now = clock.instant();
          tellings.addUsual(List.of(person), now);
          follows.addPlace(place);
          themeNews.begin(place);
          follows.add(person, place, tellings.of(person).followed(), now);
        });
  }

  public void stop(Viewer viewer, FollowTarget target) {
    var person = viewer.actor(ACT);
    var place = place(viewer, target);
    useCases.change(() -> follows.remove(person, place));
  }

  public void stop(Viewer viewer, long follow) {
    var person = viewer.actor(ACT);
    useCases.change(() -> follows.remove(person, follow));
  }

  /// Whoever looks at the thing itself need not be told any more of what came until now.
  public void see(Viewer viewer, FollowTarget target) {
    var person = viewer.actor(ACT);
    var place = place(viewer, target);
    useCases.change(() -> follows.see(person, place));
  }

  public void tell(Viewer viewer, long follow, Telling how) {
    var person = viewer.actor(ACT);
    useCases.change(() -> follows.tell(person, follow, how, false));
  }

  /// What the viewer follows in a consultation, as targets are written.
  public Set<String> followed(Viewer viewer, ConsultationDetails consultation) {
    var person = viewer.person();
    return person == null
        ? Set.of()
        : follows.in(person, consultation.id().value(), MOST).stream()
            .map(followed -> target(consultation, followed))
            .collect(Collectors.toSet());
  }

  public boolean isFollowed(Viewer viewer, FollowTarget target) {
    var person = viewer.person();
    if (person == null) {
      return false;
    }
    var place = place(viewer, target);
    return follows.in(person, place.scope(), MOST).stream()
        .anyMatch(f -> f.kind() == place.kind() && f.subject() == place.subject());
  }

  /// The latest followed first, those with lower ids than `before`.
  public List<Followed> list(Viewer viewer, long before) {
    return follows.list(viewer.actor(ACT), before, PAGE);
  }

  public TellingChoice choice(Viewer viewer) {
    return tellings.of(viewer.actor(ACT));
  }

  /// Everything that was not chosen by itself changes with it.
  public void choose(Viewer viewer, TellingChoice choice) {
    var person = viewer.actor(ACT);
    useCases.change(
        () -> {
          tellings.choose(person, choice, clock.instant());
          follows.tellByDefault(person, false, choice.followed());
          follows.tellByDefault(person, true, choice.own());
        });
  }

  private static String target(ConsultationDetails consultation, Followed followed) {
    int number =
        switch (followed.kind()) {
          case CONSULTATION, DELEGATION -> 0;
          case QUESTION ->
              consultation
                  .question(new QuestionId(followed.subject()))
                  .map(q -> q.number())
                  .orElse(0);
          case THREAD, THEME, CONTRIBUTOR, REPLIES -> (int) followed.subject();
        };
    return new FollowTarget(followed.kind(), consultation.slug(), number).written();
  }

  /// A reply leads to its thread.
  private Place place(Viewer viewer, FollowTarget target) {
    if (target.kind() == FollowKind.DELEGATION) {
      return Place.delegation(delegations.get(viewer, target.slug()));
    }
    var consultation = consultations.get(viewer, target.slug());
    return switch (target.kind()) {
      case CONSULTATION -> Place.in(consultation.id(), FollowKind.CONSULTATION, 0);
      case QUESTION ->
          Place.in(
              consultation.id(),
              FollowKind.QUESTION,
              consultation
                  .question(target.number())
                  .orElseThrow(() -> new NotFound("question", target.number()))
                  .id()
                  .value());
      case THREAD, REPLIES ->
          Place.in(consultation.id(), FollowKind.THREAD, root(consultation, target.number()));
      case THEME ->
          themes
              .find(consultation, target.number())
              .map(
                  theme ->
                      new Place(
                          FollowKind.THEME,
                          consultation.id(),
                          theme.number(),
                          ThemeNews.name(theme),
                          null))
              .orElseThrow(() -> new NotFound("theme", target.number()));
      case CONTRIBUTOR ->
          contributors
              .find(consultation, target.number())
              .map(found -> found.details())
              .map(
                  who ->
                      new Place(
                          FollowKind.CONTRIBUTOR,
                          consultation.id(),
                          who.number(),
                          who.name(),
                          null))
              .orElseThrow(() -> new NotFound("contributor", target.number()));
      case DELEGATION -> throw new IllegalStateException("A delegation is in no consultation");
    };
  }

  private int root(ConsultationDetails consultation, int number) {
    return threads
        .find(consultation, number)
        .map(c -> Objects.requireNonNullElse(c.root(), c.number()))
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }
}
