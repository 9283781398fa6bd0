package org.rapporteur.search.source;

import org.rapporteur.discussion.CommentThemesChanged;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.job.InFlightListeners;
import org.springframework.stereotype.Component;

/// Reindexes comments whose themes changed in a theme detection. Names and visibility of themes are
/// not in the index.
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
              .flatMap(comment -> PublicationListener.commentItems(comment).stream())
              .toList());
    }
  }
}
