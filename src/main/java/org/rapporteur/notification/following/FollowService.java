package org.rapporteur.notification.following;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.notification.following.NewsSql.PlaceKey;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Follows of a person and their notification preferences. Only the person can see them.
@Service
public class FollowService {

  public static final int PAGE_SIZE = 20;

  /// Enough for everything in a dozen consultations.
  public static final int MAX_FOLLOWS = 500;

  private static final String ACTION = "follow";

  private final FollowSql followSql;
  private final DefaultPreferenceSql preferenceSql;
  private final NewsCollector newsCollector;
  private final ThemeNewsCollector themeNewsCollector;
  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ThemeService themes;
  private final ContributorProfileService contributors;
  private final DelegationLifecycleService speakers;
  private final Transactions transactions;
  private final Clock clock;

  FollowService(
      FollowSql followSql,
      DefaultPreferenceSql preferenceSql,
      NewsCollector newsCollector,
      ThemeNewsCollector themeNewsCollector,
      ConsultationService consultations,
      ThreadService threads,
      ThemeService themes,
      ContributorProfileService contributors,
      DelegationLifecycleService speakers,
      Transactions transactions,
      Clock clock) {
    this.followSql = followSql;
    this.preferenceSql = preferenceSql;
    this.newsCollector = newsCollector;
    this.themeNewsCollector = themeNewsCollector;
    this.consultations = consultations;
    this.threads = threads;
    this.themes = themes;
    this.contributors = contributors;
    this.speakers = speakers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Everyone who follows the whole consultation and wants to be notified.
  public Set<PersonId> listFollowers(ConsultationId consultation) {
    return transactions.read(
        () ->
            followSql.findFollowers(
                new PlaceKey(consultation.value(), FollowKind.CONSULTATION, 0)));
  }

  /// An existing follow does not change.
  public void follow(Viewer viewer, FollowTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    var place = findPlace(viewer, target);
    var consultation = place.consultation();
    if (consultation != null) {
      newsCollector.collect(consultation);
    }
    transactions.write(
        () -> {
          if (followSql.count(person) >= MAX_FOLLOWS) {
            throw new TooManyFollows(MAX_FOLLOWS);
          }
          var now = clock.instant();
          preferenceSql.addInitial(List.of(person), now);
          followSql.addPlace(place);
          themeNewsCollector.collectBeforeFollow(place);
          followSql.add(person, place, preferenceSql.get(person).followed(), now);
        });
  }

  public void unfollow(Viewer viewer, FollowTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    var place = findPlace(viewer, target);
    transactions.write(() -> followSql.remove(person, place));
  }

  public void unfollow(Viewer viewer, long followId) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(() -> followSql.remove(person, followId));
  }

  /// Marks all news of the target as seen, because the viewer opened its page.
  public void markSeen(Viewer viewer, FollowTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    var place = findPlace(viewer, target);
    transactions.write(() -> followSql.markSeen(person, place));
  }

  public void setPreference(Viewer viewer, long followId, NotificationPreference preference) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(() -> followSql.setPreference(person, followId, preference, false));
  }

  /// Targets that the viewer follows in a consultation, formatted as [FollowTarget#format()] does.
  public Set<String> listTargets(Viewer viewer, ConsultationDetails consultation) {
    var person = viewer.person();
    return person == null
        ? Set.of()
        : followSql.findInScope(person, consultation.id().value(), MAX_FOLLOWS).stream()
            .map(followed -> formatTarget(consultation, followed))
            .collect(Collectors.toSet());
  }

  public boolean isFollowed(Viewer viewer, FollowTarget target) {
    var person = viewer.person();
    if (person == null) {
      return false;
    }
    var place = findPlace(viewer, target);
    return followSql.findInScope(person, place.scope(), MAX_FOLLOWS).stream()
        .anyMatch(f -> f.kind() == place.kind() && f.subject() == place.subject());
  }

  /// Newest follows first, with ids lower than `beforeId`.
  public List<FollowedItem> listPage(Viewer viewer, long beforeId) {
    return followSql.findPage(viewer.requireSignedIn(ACTION), beforeId, PAGE_SIZE);
  }

  public DefaultPreferences getDefaults(Viewer viewer) {
    return preferenceSql.get(viewer.requireSignedIn(ACTION));
  }

  /// Changes all follows without an individual preference.
  public void saveDefaults(Viewer viewer, DefaultPreferences defaults) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          preferenceSql.save(person, defaults, clock.instant());
          followSql.setDefaultPreference(person, false, defaults.followed());
          followSql.setDefaultPreference(person, true, defaults.own());
        });
  }

  private static String formatTarget(ConsultationDetails consultation, FollowedItem followed) {
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
    return new FollowTarget(followed.kind(), consultation.slug(), number).format();
  }

  /// A reply resolves to its thread.
  private FollowedPlace findPlace(Viewer viewer, FollowTarget target) {
    if (target.kind() == FollowKind.DELEGATION) {
      return FollowedPlace.forDelegation(speakers.get(viewer, target.slug()));
    }
    var consultation = consultations.get(viewer, target.slug());
    return switch (target.kind()) {
      case CONSULTATION ->
          FollowedPlace.inConsultation(consultation.id(), FollowKind.CONSULTATION, 0);
      case QUESTION ->
          FollowedPlace.inConsultation(
              consultation.id(),
              FollowKind.QUESTION,
              consultation
                  .question(target.number())
                  .orElseThrow(() -> new NotFound("question", target.number()))
                  .id()
                  .value());
      case THREAD, REPLIES ->
          FollowedPlace.inConsultation(
              consultation.id(), FollowKind.THREAD, threadNumber(consultation, target.number()));
      case THEME ->
          themes
              .find(consultation, target.number())
              .map(
                  theme ->
                      new FollowedPlace(
                          FollowKind.THEME,
                          consultation.id(),
                          theme.number(),
                          ThemeNewsCollector.placeName(theme),
                          null))
              .orElseThrow(() -> new NotFound("theme", target.number()));
      case CONTRIBUTOR ->
          contributors
              .find(consultation, target.number())
              .map(found -> found.details())
              .map(
                  contributor ->
                      new FollowedPlace(
                          FollowKind.CONTRIBUTOR,
                          consultation.id(),
                          contributor.number(),
                          contributor.name(),
                          null))
              .orElseThrow(() -> new NotFound("contributor", target.number()));
      case DELEGATION -> throw new IllegalStateException("A delegation is in no consultation");
    };
  }

  private int threadNumber(ConsultationDetails consultation, int number) {
    return threads
        .find(consultation, number)
        .map(c -> Objects.requireNonNullElse(c.root(), c.number()))
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }
}
