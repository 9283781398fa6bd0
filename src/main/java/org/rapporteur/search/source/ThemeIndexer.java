package org.rapporteur.search.source;

import org.rapporteur.discussion.CommentThemesChanged;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.job.InFlightListeners;
import org.springframework.stereotype.Component;

/// Reindexes comments whose themes changed. The index contains only theme numbers, so it needs no
/// update when a theme is renamed or hidden.
@Component
class ThemeIndexer {

  private final PublicationListener publicationListener;
  private final SearchIndex searchIndex;
  private final InFlightListeners inFlight;

  ThemeIndexer(
      PublicationListener publicationListener,
      SearchIndex searchIndex,
      InFlightListeners inFlight) {
    this.publicationListener = publicationListener;
    this.searchIndex = searchIndex;
    this.inFlight = inFlight;
  }

  @AfterCommit
  void on(CommentThemesChanged event) {
    if (event.mayAffectAllComments()) {
      inFlight.track(event, () -> publicationListener.indexComments(event.consultation()));
    } else {
      searchIndex.updateAndWait(
          event.comments().stream()
              .flatMap(comment -> IndexedItem.forCommentAndAttachments(comment).stream())
              .toList());
    }
  }
}
