package org.rapporteur.synthesis.draft;

import static org.rapporteur.synthesis.storage.DraftDocumentsSql.Kind.SECTION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.synthesis.storage.DraftDocumentsSql;
import org.springframework.stereotype.Component;

/// The headings of a draft: those that its run wrote, and behind them the annexes of people.
@Component
public class SectionRows {

  private final DraftDocumentsSql documents;

  SectionRows(DraftDocumentsSql documents) {
    this.documents = documents;
  }

  public void insert(long draft, List<DraftSection> sections) {
    documents.replace(
        draft,
        SECTION,
        IntStream.range(0, sections.size())
            .mapToObj(at -> SynthesisSection.heading(at, sections.get(at)))
            .toList());
  }

  /// Lists the headings in their order, without paragraphs.
  List<SynthesisSection> list(long draft) {
    return documents.list(draft, SECTION, SynthesisSection.class);
  }

  /// In their order.
  public List<Integer> positions(long draft) {
    return list(draft).stream().map(SynthesisSection::position).toList();
  }

  public Optional<Integer> position(long draft, SectionName name) {
    return list(draft).stream()
        .filter(section -> section.name().equals(name))
        .map(SynthesisSection::position)
        .findFirst();
  }

  /// Finds the summary, if the draft has one.
  public Set<Integer> summary(long draft) {
    return list(draft).stream()
        .filter(section -> section.kind() == SectionKind.SUMMARY)
        .map(SynthesisSection::position)
        .collect(Collectors.toSet());
  }

  /// By their positions, what tells sections of one draft and the next apart.
  public SortedMap<Integer, SectionName> places(long draft) {
    var places = new TreeMap<Integer, SectionName>();
    list(draft).forEach(section -> places.put(section.position(), section.name()));
    return places;
  }

  /// In their order.
  public List<SynthesisSection> annexes(long draft) {
    return list(draft).stream().filter(s -> s.kind() == SectionKind.ANNEX).toList();
  }

  public void addAnnex(long draft, int position, String title) {
    var all = new ArrayList<>(list(draft));
    all.add(SynthesisSection.annex(position, title));
    all.sort(Comparator.comparingInt(SynthesisSection::position));
    documents.replace(draft, SECTION, all);
  }

  public void rename(long draft, int position, String title) {
    replace(draft, section -> section.position() == position ? section.titled(title) : section);
  }

  /// Gives the section of a theme its name.
  public void rename(long draft, String theme, String title) {
    replace(draft, section -> theme.equals(section.theme()) ? section.titled(title) : section);
  }

  public void remove(long draft, int position) {
    documents.replace(
        draft,
        SECTION,
        list(draft).stream().filter(section -> section.position() != position).toList());
  }

  private void replace(long draft, UnaryOperator<SynthesisSection> change) {
    documents.replace(draft, SECTION, list(draft).stream().map(change).toList());
  }
}
