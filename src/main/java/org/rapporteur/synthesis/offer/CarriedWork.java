package org.rapporteur.synthesis.offer;

import java.util.ArrayList;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.draft.SectionRows;
import org.rapporteur.synthesis.draft.SetAsides;
import org.rapporteur.synthesis.theme.ThemeNames;
import org.springframework.stereotype.Component;

/// Carries what people made of the draft in use into one that a run offers: paragraphs and places,
/// annexes, what was taken out, comments set aside and names of themes, all as they are by then.
@Component
public class CarriedWork {

  private final DraftRows rows;
  private final SectionRows sections;
  private final DraftWriter writer;
  private final RemovedRows removed;
  private final SetAsides asides;
  private final ThemeNames names;

  CarriedWork(
      DraftRows rows,
      SectionRows sections,
      DraftWriter writer,
      RemovedRows removed,
      SetAsides asides,
      ThemeNames names) {
    this.rows = rows;
    this.sections = sections;
    this.writer = writer;
    this.removed = removed;
    this.asides = asides;
    this.names = names;
  }

  /// The paragraphs of the offered draft as they would stand if it were taken over now. The annexes
  /// of the draft in use follow its sections.
  public PeoplesParagraphs.Next paragraphs(long offered, long inUse) {
    var before = sections.places(inUse);
    var places = new ArrayList<>(sections.places(offered).values());
    before.values().stream()
        .filter(place -> place.kind() == SectionKind.ANNEX)
        .forEach(places::add);
    return new PeoplesParagraphs(rows.states(inUse), before, removed.of(inUse))
        .with(rows.states(offered), places);
  }

  void into(ConsultationId consultation, long offered, long inUse) {
    var next = paragraphs(offered, inUse);
    annexes(offered, inUse);
    writer.replaceAll(offered, next.paragraphs());
    removed.insert(offered, next.removed());
    removed.dropStates(inUse);
    asides.carry(inUse, offered);
    names.follow(consultation, offered);
  }

  private void annexes(long offered, long inUse) {
    int position = sections.positions(offered).getLast();
    for (var annex : sections.annexes(inUse)) {
      sections.addAnnex(offered, ++position, annex.title());
    }
  }
}
