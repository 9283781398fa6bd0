package org.rapporteur.synthesis;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Comments that are near-copies of one text, the one most like all others being the template.
public record CampaignFinding(
    int question,
    int template,
    List<Integer> comments,
    List<Integer> changed,
    int holders,
    int distinctTexts,
    SortedMap<String, Integer> holdersByGroup) {

  public CampaignFinding {
    comments = List.copyOf(comments);
    changed = List.copyOf(changed);
    holdersByGroup = Collections.unmodifiableSortedMap(new TreeMap<>(holdersByGroup));
  }
}
