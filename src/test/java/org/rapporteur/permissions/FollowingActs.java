package org.rapporteur.permissions;

import java.util.Optional;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.notification.following.NotificationPreference;
import org.springframework.stereotype.Component;

/// Acts on followed places.
@Component
class FollowingActs extends Acts {

  FollowingActs(FollowService follows, FollowingFeedService feed) {
    register(
        "FollowService.follow",
        (v, s) -> {
          follows.follow(v, question(s));
          return Optional.of(question(s).format())
              .filter(follows.listTargets(v, s.consultation())::contains);
        });
    registerVoid(
        "FollowService.unfollow(Viewer, FollowTarget)", (v, s) -> follows.unfollow(v, question(s)));
    register(
        "FollowService.unfollow(Viewer, long)",
        (v, s) -> {
          follows.unfollow(v, followAsAuthor(follows, s));
          boolean stopped = !follows.isFollowed(s.viewer(Actor.AUTHOR), question(s));
          return stopped;
        });
    register(
        "FollowService.markSeen",
        (v, s) -> {
          followAsAuthor(follows, s);
          follows.markSeen(v, question(s));
          boolean own = follows.isFollowed(v, question(s));
          return own;
        });
    register(
        "FollowService.setPreference",
        (v, s) -> {
          long follow = followAsAuthor(follows, s);
          follows.setPreference(v, follow, NotificationPreference.NONE);
          var author = s.viewer(Actor.AUTHOR);
          boolean changed =
              follows.listPage(author, follow + 1).getFirst().preference()
                  == NotificationPreference.NONE;
          return changed;
        });
    register(
        "FollowService.listTargets",
        (v, s) -> {
          followAsAuthor(follows, s);
          var found = follows.listTargets(v, s.consultation());
          return Optional.of(question(s).format()).filter(found::contains);
        });
    register(
        "FollowService.isFollowed",
        (v, s) -> {
          followAsAuthor(follows, s);
          boolean followed = follows.isFollowed(v, question(s));
          return followed;
        });
    register("FollowService.listPage", (v, s) -> follows.listPage(v, Long.MAX_VALUE));
    register("FollowService.getDefaults", (v, s) -> follows.getDefaults(v));
    register("FollowingFeedService.createSecret", (v, s) -> feed.createSecret(v));
    register(
        "FollowingFeedService.findCreationTime",
        (v, s) -> {
          feed.createSecret(s.viewer(Actor.AUTHOR));
          return feed.findCreationTime(v);
        });
    register(
        "FollowingFeedService.deleteSecret",
        (v, s) -> {
          var secret = feed.createSecret(s.viewer(Actor.AUTHOR));
          feed.deleteSecret(v);
          boolean deleted = feed.findOwner(secret).isEmpty();
          return deleted;
        });
    registerVoid(
        "FollowService.saveDefaults",
        (v, s) ->
            follows.saveDefaults(
                v,
                new DefaultPreferences(
                    NotificationPreference.INBOX, NotificationPreference.INBOX)));
  }

  /// Follows the question as the author; nobody else may change that.
  private static long followAsAuthor(FollowService follows, Scenario scenario) {
    var author = scenario.viewer(Actor.AUTHOR);
    follows.follow(author, question(scenario));
    return follows.listPage(author, Long.MAX_VALUE).getFirst().id();
  }

  private static FollowTarget question(Scenario scenario) {
    return new FollowTarget(FollowKind.QUESTION, scenario.consultation().slug(), 1);
  }
}
