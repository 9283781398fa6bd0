package org.rapporteur.permissions;

import java.util.Optional;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.notification.following.NotificationPreference;
import org.springframework.stereotype.Component;

/// What people follow: everyone their own.
@Component
class FollowingActs extends Acts {

  FollowingActs(FollowService follows, FollowingFeedService feed) {
    asks(
        "FollowService.follow",
        (v, s) -> {
          follows.follow(v, question(s));
          return Optional.of(question(s).format())
              .filter(follows.listTargets(v, s.consultation())::contains);
        });
    does(
        "FollowService.unfollow(Viewer, FollowTarget)", (v, s) -> follows.unfollow(v, question(s)));
    asks(
        "FollowService.unfollow(Viewer, long)",
        (v, s) -> {
          follows.unfollow(v, authors(follows, s));
          boolean stopped = !follows.isFollowed(s.viewer(Who.AUTHOR), question(s));
          return stopped;
        });
    asks(
        "FollowService.markSeen",
        (v, s) -> {
          authors(follows, s);
          follows.markSeen(v, question(s));
          boolean own = follows.isFollowed(v, question(s));
          return own;
        });
    asks(
        "FollowService.setPreference",
        (v, s) -> {
          long follow = authors(follows, s);
          follows.setPreference(v, follow, NotificationPreference.NONE);
          var author = s.viewer(Who.AUTHOR);
          boolean told =
              follows.listPage(author, follow + 1).getFirst().preference()
                  == NotificationPreference.NONE;
          return told;
        });
    asks(
        "FollowService.listTargets",
        (v, s) -> {
          authors(follows, s);
          var found = follows.listTargets(v, s.consultation());
          return Optional.of(question(s).format()).filter(found::contains);
        });
    asks(
        "FollowService.isFollowed",
        (v, s) -> {
          authors(follows, s);
          boolean followed = follows.isFollowed(v, question(s));
          return followed;
        });
    asks("FollowService.listPage", (v, s) -> follows.listPage(v, Long.MAX_VALUE));
    asks("FollowService.getDefaults", (v, s) -> follows.getDefaults(v));
    asks("FollowingFeedService.createSecret", (v, s) -> feed.createSecret(v));
    asks(
        "FollowingFeedService.findCreationTime",
        (v, s) -> {
          feed.createSecret(s.viewer(Who.AUTHOR));
          return feed.findCreationTime(v);
        });
    asks(
        "FollowingFeedService.deleteSecret",
        (v, s) -> {
          var secret = feed.createSecret(s.viewer(Who.AUTHOR));
          feed.deleteSecret(v);
          boolean ended = feed.findOwner(secret).isEmpty();
          return ended;
        });
    does(
        "FollowService.saveDefaults",
        (v, s) ->
            follows.saveDefaults(
                v,
                new DefaultPreferences(
                    NotificationPreference.INBOX, NotificationPreference.INBOX)));
  }

  /// What the author follows, and nobody else may change.
  private static long authors(FollowService follows, Scene scene) {
    var author = scene.viewer(Who.AUTHOR);
    follows.follow(author, question(scene));
    return follows.listPage(author, Long.MAX_VALUE).getFirst().id();
  }

  private static FollowTarget question(Scene scene) {
    return new FollowTarget(FollowKind.QUESTION, scene.consultation().slug(), 1);
  }
}
