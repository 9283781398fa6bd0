package org.rapporteur.analysis.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;

/// What drafts in a language say for a count and for a group, for whoever must tell whether it
/// still stands in a sentence.
public final class DraftWords {

  private final Wording wording;

  public DraftWords(LanguageTag language, Messages messages) {
    wording = new Wording(messages, language);
  }

  /// The words of a sentence's counts, in its order.
  public List<String> counts(DraftSentence sentence) {
    return sentence.counts().stream().map(wording::count).toList();
  }

  /// The stakeholder groups and the regional groups, as a sentence calls them.
  public List<String> groups() {
    var names = new ArrayList<String>();
    Stream.concat(Groups.STATED.stream(), Stream.of(SourceContributor.NOT_STATED))
        .map(wording::group)
        .forEach(names::add);
    Groups.STATED.forEach(group -> names.add(wording.text("from." + group, Map.of())));
    for (var region : Region.values()) {
      names.add(wording.text("region." + region, Map.of()));
    }
    return names;
  }
}
