package org.rapporteur.identity.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTests {

  private static final Set<String> OBSERVERS = Set.of("PS", "VA");

  private final Countries countries = new Countries();

  @ParameterizedTest
  @CsvSource({
    "AFRICAN, 54",
    "ASIA_PACIFIC, 54",
    "EASTERN_EUROPEAN, 23",
    "LATIN_AMERICAN_AND_CARIBBEAN, 33",
    "WESTERN_EUROPEAN_AND_OTHER, 29"
  })
  void regionalGroupsHaveTheirMemberStates(Region region, int members) {
    assertThat(countries.list())
        .filteredOn(country -> country.region() == region && isMemberState(country))
        .hasSize(members);
  }

  @ParameterizedTest
  @CsvSource({"ECA, 54", "ECE, 56", "ECLAC, 46", "ESCAP, 53", "ESCWA, 21"})
  void regionalCommissionsHaveTheirMembers(String commission, int members) {
    assertThat(countries.list())
        .filteredOn(country -> country.commissions().contains(commission))
        .hasSize(members);
  }

  @ParameterizedTest
  @CsvSource({"LEAST_DEVELOPED, 44", "LANDLOCKED_DEVELOPING, 32", "SMALL_ISLAND_DEVELOPING, 37"})
  void specialCategoriesHaveTheirMemberStates(DevelopmentStatus status, int members) {
    assertThat(countries.list())
        .filteredOn(country -> country.developmentStatuses().contains(status))
        .hasSize(members);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, DEVELOPED",
    "BR, DEVELOPING",
    "TD, DEVELOPING LEAST_DEVELOPED LANDLOCKED_DEVELOPING",
    "KI, DEVELOPING LEAST_DEVELOPED SMALL_ISLAND_DEVELOPING"
  })
  void developmentFollowsStatedCountry(String code, String development) {
    var country = new CountryCode(code);
    assertThat(countries.developmentOf(StakeholderGroup.CIVIL_SOCIETY, country))
        .extracting(DevelopmentStatus::name)
        .containsExactlyInAnyOrder(development.split(" "));
    assertThat(countries.developmentOf(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS, country))
        .isEmpty();
    assertThat(countries.developmentOf(StakeholderGroup.GOVERNMENTS, null)).isEmpty();
  }

  @Test
  void noLeastDevelopedCountryIsDeveloped() {
    assertThat(countries.list())
        .extracting(Country::developmentStatuses)
        .noneMatch(
            statuses ->
                statuses.containsAll(
                    Set.of(DevelopmentStatus.DEVELOPED, DevelopmentStatus.LEAST_DEVELOPED)));
  }

  @Test
  void memberStatesAndObserversHaveOneValidCode() {
    assertThat(countries.list()).hasSize(195).doesNotHaveDuplicates();
    assertThat(countries.list()).extracting(c -> c.code().value()).containsAll(OBSERVERS);
    assertThat(Arrays.asList(Locale.getISOCountries()))
        .containsAll(countries.list().stream().map(c -> c.code().value()).toList());
  }

  @Test
  void allButHolySeeHaveRegionAndCommission() {
    assertThat(countries.list())
        .noneMatch(country -> country.region() == Region.NONE)
        .filteredOn(country -> country.commissions().isEmpty())
        .extracting(country -> country.code().value())
        .containsExactly("VA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US | US",
        "usa | US",
        "United States | US",
        "The United States of America | US",
        "Côte d'Ivoire | CI",
        "Cote d Ivoire | CI",
        "Ivory Coast | CI",
        "Viet Nam | VN",
        "Vietnam | VN",
        "Bosnia & Herzegovina | BA",
        "Bosnia and Herzegovina | BA",
        "Republic of Korea | KR",
        "Democratic Republic of the Congo | CD",
        "Congo | CG",
        "St. Lucia | LC",
        "Saint Lucia | LC",
        "NLD | NL",
        "Türkiye | TR",
        "Turkey | TR",
        "Hong Kong SAR China | HK"
      })
  void countryIsFoundByAlternativeNames(String name, String code) {
    assertThat(countries.findByName(name)).contains(new CountryCode(code));
  }

  @Test
  void unknownCountryNameIsNotFound() {
    assertThat(countries.findByName("")).isEmpty();
    assertThat(countries.findByName("Atlantis")).isEmpty();
  }

  @Test
  void countryNameIsInRequestedLanguage() {
    var switzerland = new CountryCode("CH");
    assertThat(Countries.displayName(switzerland, Locale.ENGLISH)).isEqualTo("Switzerland");
    assertThat(Countries.displayName(switzerland, Locale.FRENCH)).isEqualTo("Suisse");
  }

  @Test
  void internationalOrganizationsHaveNoRegion() {
    var geneva = new CountryCode("CH");
    assertThat(countries.regionOf(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS, geneva))
        .isEqualTo(Region.NONE);
    assertThat(countries.regionOf(StakeholderGroup.CIVIL_SOCIETY, geneva))
        .isEqualTo(Region.WESTERN_EUROPEAN_AND_OTHER);
  }

  private static boolean isMemberState(Country country) {
    return !OBSERVERS.contains(country.code().value());
  }
}
