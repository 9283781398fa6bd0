package org.rapporteur.intake.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Guesses the stakeholder group for a value in a file. On the import page a person can choose
/// another group.
public final class GroupGuesser {

  private static final Map<StakeholderGroup, List<String>> NAMES_BY_GROUP =
      Map.of(
          StakeholderGroup.GOVERNMENTS,
          List.of(
              "governments",
              "government",
              "govt",
              "gov",
              "governmental",
              "member state",
              "member states",
              "state government",
              "federal government",
              "local government",
              "ministry",
              "public sector",
              "public authority",
              "public authorities",
              "regulator",
              "permanent mission",
              "gouvernement",
              "gouvernements",
              "gobierno",
              "gobiernos",
              "government agency",
              "federal agency"),
          StakeholderGroup.PRIVATE_SECTOR,
          List.of(
              "private sector",
              "business",
              "businesses",
              "company",
              "companies",
              "industry",
              "industry association",
              "trade association",
              "corporation",
              "enterprise",
              "secteur prive",
              "sector privado",
              "entreprise",
              "empresa"),
          StakeholderGroup.CIVIL_SOCIETY,
          List.of(
              "civil society",
              "ngo",
              "ngos",
              "non governmental organization",
              "non governmental organisation",
              "nonprofit",
              "non profit",
              "not for profit",
              "charity",
              "cso",
              "csos",
              "advocacy group",
              "societe civile",
              "sociedad civil",
              "ong"),
          StakeholderGroup.INTERNATIONAL_ORGANIZATIONS,
          List.of(
              "international organizations",
              "international organization",
              "international organisations",
              "international organisation",
              "intergovernmental organization",
              "intergovernmental organizations",
              "intergovernmental organisation",
              "igo",
              "igos",
              "un",
              "un entity",
              "un agency",
              "united nations",
              "organisation internationale",
              "organisations internationales",
              "organizacion internacional",
              "organizaciones internacionales"),
          StakeholderGroup.TECHNICAL_AND_ACADEMIC,
          List.of(
              "technical and academic community",
              "technical and academic",
              "technical community",
              "academic and technical community",
              "academic community",
              "academia",
              "academic",
              "academics",
              "university",
              "universities",
              "researcher",
              "researchers",
              "internet community",
              "standards body",
              "universidad",
              "universite",
              "milieux techniques et universitaires"));

  private static final Map<String, StakeholderGroup> GROUP_BY_NAME = groupsByName();

  private GroupGuesser() {}

  /// Returns `NOT_STATED` for an unknown value.
  public static StakeholderGroup guess(String value) {
    return GROUP_BY_NAME.getOrDefault(normalize(value), StakeholderGroup.NOT_STATED);
  }

  private static Map<String, StakeholderGroup> groupsByName() {
    var groups = new HashMap<String, StakeholderGroup>();
    NAMES_BY_GROUP.forEach((group, names) -> names.forEach(name -> groups.put(name, group)));
    for (StakeholderGroup group : StakeholderGroup.values()) {
      groups.put(normalize(group.name()), group);
    }
    return groups;
  }

  /// Removes case, accents and punctuation.
  private static String normalize(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("[^\\p{L}]+", " ")
        .strip();
  }
}
