package org.rapporteur.search.index;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.Mark;
import org.rapporteur.shared.LanguageTag;

/// One thing that everyone may read, as it is given to the index.
///
/// @param part which of several of one matter, 0 where there is one
/// @param number what it is called by
/// @param question the number of the question it belongs to, 0 for none
/// @param themes their numbers within the consultation
/// @param texts language to plain text
/// @param names of who said it, by which it is found as well
public record PublicMatter(
    Matter matter,
    long part,
    ConsultationId consultation,
    String reference,
    int number,
    int question,
    @Nullable StakeholderGroup group,
    @Nullable Region region,
    @Nullable LanguageTag language,
    Set<Integer> themes,
    Set<Mark> marks,
    Instant made,
    double agreement,
    Map<String, String> texts,
    @Nullable String names) {

  public String id() {
    return part == 0 ? matter.key() : matter.key() + ":" + part;
  }
}
