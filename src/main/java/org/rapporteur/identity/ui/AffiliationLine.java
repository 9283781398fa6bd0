package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Badge;

/// One line with the stakeholder group, country and region of a contributor. It omits what is not
/// stated.
final class AffiliationLine extends Paragraph {

  AffiliationLine(Affiliation affiliation) {
    this(affiliation.group(), affiliation.country(), affiliation.region());
  }

  /// Shows no country, because the signature of a comment has none.
  AffiliationLine(StakeholderGroup group, Region region) {
    this(group, null, region);
  }

  private AffiliationLine(StakeholderGroup group, @Nullable CountryCode country, Region region) {
    addClassName("c-meta");
    if (group.isStated()) {
      add(
          new Badge(
              "t-" + group.cssName(), "g-" + group.cssName(), getTranslation(group.memberKey())));
    }
    if (country != null) {
      add(new Span(Countries.displayName(country, getLocale())));
    }
    if (region != Region.NONE) {
      add(new Span(getTranslation(region.key())));
    }
  }
}
