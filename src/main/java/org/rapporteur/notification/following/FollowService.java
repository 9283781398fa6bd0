package org.rapporteur.notification.following;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.following.NewsSql.PlaceKey;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Follows of a person and their notification preferences. Only the person can see them.
@Service
public class FollowService {

  public static final int PAGE_SIZE = 20;

  /// Enough to follow about 40 places in each of twelve consultations.
  public static final int MAX_FOLLOWS = 500;

  private static final String ACTION = "follow";

  private final FollowSql followSql;
  private final NotificationPreferenceSql preferenceSql;
  private final NewsCollector newsCollector;
  private final ThemeNewsCollector themeNewsCollector;
  private final FollowTargetResolver targets;
  private final Transactions transactions;
  private final Clock clock;

  FollowService(
      FollowSql followSql,
      NotificationPreferenceSql preferenceSql,
      NewsCollector newsCollector,
      ThemeNewsCollector themeNewsCollector,
      FollowTargetResolver targets,
      Transactions transactions,
      Clock clock) {
    this.followSql = followSql;
    this.preferenceSql = preferenceSql;
    this.newsCollector = newsCollector;
    this.themeNewsCollector = themeNewsCollector;
    this.targets = targets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// People who follow the whole consultation and want to be notified.
  public Set<PersonId> listFollowers(ConsultationId consultation) {
    return transactions.read(
        () ->
            followSql.findFollowers(
                new PlaceKey(consultation.value(), FollowKind.CONSULTATION, 0)));
  }

  /// Adds a follow, which reports only news after this moment. An existing follow does not change.
  public void follow(Viewer viewer, FollowTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    var place = targets.getPlace(viewer, target);
    var consultation = place.consultation();
    if (consultation != null) {
      newsCollector.collect(consultation);
    }
    transactions.write(
        () -> {
          if (followSql.count(person) >= MAX_FOLLOWS) {
            throw new TooManyFollows(MAX_FOLLOWS);
          }
          preferenceSql.addInitial(List.of(person), clock.instant());
          followSql.addPlaces(List.of(place));
          themeNewsCollector.collectBeforeFollow(place);
          followSql.add(person, place, preferenceSql.get(person).followed());
        });
  }

  public void unfollow(Viewer viewer, FollowTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    var place = targets.getPlace(viewer, target);
    transactions.write(() -> followSql.remove(person, place));
  }

  public void unfollow(Viewer viewer, long followId) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(() -> followSql.remove(person, followId));
  }

  /// Marks all news of the target as seen, because the viewer opened its page.
  public void markSeen(Viewer viewer, FollowTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    var place = targets.getPlace(viewer, target);
    transactions.write(() -> followSql.markSeen(person, place));
  }

  public void setPreference(Viewer viewer, long followId, NotificationPreference preference) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(() -> preferenceSql.setPreference(person, followId, preference));
  }

  /// Targets that the viewer follows in a consultation, formatted as [FollowTarget#format()] does.
  public Set<String> listTargets(Viewer viewer, ConsultationDetails consultation) {
    var person = viewer.person();
    return person == null
        ? Set.of()
        : followSql.findInScope(person, consultation.id().value(), MAX_FOLLOWS).stream()
            .map(followed -> FollowTargetResolver.toTarget(consultation, followed.place()).format())
            .collect(Collectors.toSet());
  }

  public boolean isFollowed(Viewer viewer, FollowTarget target) {
    var person = viewer.person();
    if (person == null) {
      return false;
    }
    var place = targets.getPlace(viewer, target);
    return followSql.findInScope(person, place.scope(), MAX_FOLLOWS).stream()
        .map(FollowedItem::place)
        .anyMatch(
            followed ->
                followed.kind() == place.kind() && followed.subjectId() == place.subjectId());
  }

  /// Lists follows with ids lower than `beforeId`, newest first.
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
          preferenceSql.applyDefaults(person, defaults);
        });
  }
}
