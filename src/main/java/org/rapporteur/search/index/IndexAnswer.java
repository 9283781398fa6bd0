package org.rapporteur.search.index;

import java.util.List;
import java.util.Map;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Kind;

/// What the index answers: how many there are, which come first, and how many there would be with
/// each value of each facet.
public record IndexAnswer(long total, List<Found> found, Map<Facet, Map<String, Long>> counts) {

  /// One that is found, by its keys alone.
  public record Found(String id, Kind kind, long consultation, String reference) {

    /// Of the comment (of an attachment, too), submission or decision, else of the consultation.
    public long matter() {
      return Long.parseLong(id.split(":", 3)[1]);
    }

    /// Which of several of one matter, 0 where there is one.
    public long part() {
      var keys = id.split(":", 3);
      return keys.length < 3 ? 0 : Long.parseLong(keys[2]);
    }
  }
}
