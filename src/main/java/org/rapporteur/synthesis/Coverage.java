package org.rapporteur.synthesis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.analysis.statement.SetAsideReason;

/// How much of what was said a draft accounts for, counted from the draft as it stands.
public record Coverage(
    int total,
    int accounted,
    int cited,
    int grouped,
    Map<SetAsideReason, Integer> setAside,
    int sentences,
    int citedSentences,
    Map<UncitedReason, Integer> uncited,
    SortedMap<Integer, Share> byQuestion) {

  /// How many of the comments on a question are accounted for.
  public record Share(int accounted, int total) {

    public boolean isWhole() {
      return accounted == total;
    }

    private Share with(boolean isAccounted) {
      return new Share(accounted + (isAccounted ? 1 : 0), total + 1);
    }
  }

  public Coverage {
    setAside = Collections.unmodifiableMap(new EnumMap<>(copy(SetAsideReason.class, setAside)));
    uncited = Collections.unmodifiableMap(new EnumMap<>(copy(UncitedReason.class, uncited)));
    byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
  }

  static Coverage of(List<LedgerEntry> ledger, List<DraftSentence> sentences) {
    var setAside = new EnumMap<SetAsideReason, Integer>(SetAsideReason.class);
    var uncited = new EnumMap<UncitedReason, Integer>(UncitedReason.class);
    var byQuestion = new TreeMap<Integer, Share>();
    for (var entry : ledger) {
      var reason = entry.reason();
      if (entry.outcome() == LedgerEntry.Outcome.SET_ASIDE && reason != null) {
        setAside.merge(reason, 1, Integer::sum);
      }
      byQuestion.put(
          entry.question(),
          byQuestion.getOrDefault(entry.question(), new Share(0, 0)).with(entry.isAccounted()));
    }
    for (var sentence : sentences) {
      var reason = sentence.reason();
      if (sentence.citations().isEmpty() && reason != null) {
        uncited.merge(reason, 1, Integer::sum);
      }
    }
    return new Coverage(
        ledger.size(),
        (int) ledger.stream().filter(LedgerEntry::isAccounted).count(),
        count(ledger, LedgerEntry.Outcome.CITED),
        count(ledger, LedgerEntry.Outcome.GROUPED),
        setAside,
        sentences.size(),
        (int) sentences.stream().filter(s -> !s.citations().isEmpty()).count(),
        uncited,
        byQuestion);
  }

  public int allSetAside() {
    return setAside.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int count(List<LedgerEntry> ledger, LedgerEntry.Outcome outcome) {
    return (int) ledger.stream().filter(entry -> entry.outcome() == outcome).count();
  }

  private static <E extends Enum<E>> EnumMap<E, Integer> copy(
      Class<E> type, Map<E, Integer> counts) {
    var copy = new EnumMap<E, Integer>(type);
    copy.putAll(counts);
    return copy;
  }
}
