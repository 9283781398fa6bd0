package org.rapporteur.search.source;

import org.rapporteur.discussion.CommentThemesChanged;
import org.rapporteur.search.index.Index;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UnderWay;
import org.springframework.stereotype.Component;

/// Has comments indexed anew when a reading put them into other themes. Other changes of a theme
/// come from a comment that is indexed by itself, or are of its name and of whether it is shown,
/// which no index keeps.
@Component
class ThemeFeed {

  private final IndexFeed feed;
  private final Index index;
  private final UnderWay underWay;

  ThemeFeed(IndexFeed feed, Index index, UnderWay underWay) {
    this.feed = feed;
    this.index = index;
    this.underWay = underWay;
  }

  @AfterCommit
  void on(CommentThemesChanged event) {
    if (event.mayBeAll()) {
      underWay.during(event, () -> feed.indexAll(event.consultation()));
    } else {
      index.soon(event.comments().stream().flatMap(one -> IndexFeed.whole(one).stream()).toList());
    }
  }
}
