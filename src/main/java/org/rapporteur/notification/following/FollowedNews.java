package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.springframework.stereotype.Component;

/// What is new in the things that a person follows: one line each, however much there is.
@Component
public class FollowedNews {

  private final FollowRepository follows;
  private final TellingRepository tellings;
  private final NewsRepository news;
  private final NewsReading reading;

  FollowedNews(
      FollowRepository follows,
      TellingRepository tellings,
      NewsRepository news,
      NewsReading reading) {
    this.follows = follows;
    this.tellings = tellings;
    this.news = news;
    this.reading = reading;
  }

  /// The latest first: those whose latest news is older than a moment, or as old with a lower id.
  /// `own` are those alone that answer one's own words.
  public List<Followed> lines(PersonId person, boolean own, Instant at, long beforeId, int most) {
    return follows.lines(person, own, at, beforeId, most);
  }

  /// For lines with one piece of news, the comment that it is, as everyone may read it now.
  public Map<Long, NewComment> single(PersonId person, List<Followed> lines) {
    var latest =
        news.latest(
            person, lines.stream().filter(line -> line.unread() == 1).map(Followed::id).toList());
    var read = reading.read(latest.values());
    var found = new HashMap<Long, NewComment>();
    latest.forEach(
        (line, of) -> {
          var comment = read.get(new CommentId(of.subject()));
          if (comment != null) {
            found.put(line, comment);
          }
        });
    return found;
  }

  public int unread(PersonId person, int most) {
    return follows.unread(person, most);
  }

  public void see(PersonId person, long line, int upTo) {
    follows.see(person, line, upTo);
  }

  public void seeAll(PersonId person) {
    follows.seeAll(person);
  }

  /// Tells in the inbox alone what was told by mail.
  public void leave(PersonId person, List<Long> lines) {
    follows.leave(person, lines);
  }

  /// No daily mail any more, whatever it was chosen for.
  public void leaveDaily(PersonId person, Instant now) {
    tellings.choose(person, tellings.of(person).without(Telling.DAILY), now);
    follows.tellAll(person, Telling.DAILY, Telling.INBOX);
  }
}
