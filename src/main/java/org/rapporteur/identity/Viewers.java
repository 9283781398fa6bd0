package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Believed;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Loads the viewer of the current request, with what the database says of them now: once a
/// request, however often it is asked. Of the owner of a program, which asks many times a second,
/// it is believed for some seconds.
@Service
public class Viewers {

  /// A row for each role together with each delegation: few people hold several of both.
  private static final String WITH_ROLES =
      """
      SELECT p.name, p.administrator, p.stakeholder_group, p.country, p.organization,
             a.role, a.scope, d.id AS delegation
        FROM person p
        LEFT JOIN appointment a ON a.person_id = p.id AND a.ended_at IS NULL
        LEFT JOIN (speaker s JOIN delegation d ON d.id = s.delegation_id AND d.state = 'VERIFIED')
               ON s.person_id = p.id AND s.ended_at IS NULL
       WHERE p.id = :person AND p.state = 'ACTIVE' AND (:epoch < 0 OR p.sign_in_epoch = :epoch)
      """;

  private static final String STILL_ON_DEVICE =
      " AND EXISTS (SELECT 1 FROM remembered_login r WHERE r.hash = UNHEX(:device) AND r.person_id = p.id)";

  private static final String MEMO = Viewers.class.getName();

  /// Of who acts by something that outlives sign-ins.
  public static final int ANY_EPOCH = -1;

  private final JdbcClient database;
  private final Countries countries;
  private final Believed<PersonId, Viewer> ofPrograms = new Believed<>();

  Viewers(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  public Viewer current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  public Viewer of(@Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      return remembered(signedIn);
    }
    return Viewer.VISITOR;
  }

  private record Loaded(SignedIn signedIn, Viewer viewer) {}

  private Viewer remembered(SignedIn signedIn) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return load(signedIn.person(), signedIn.epoch(), signedIn.device());
    }
    if (request.getAttribute(MEMO, RequestAttributes.SCOPE_REQUEST) instanceof Loaded loaded
        && loaded.signedIn().equals(signedIn)) {
      return loaded.viewer();
    }
    var viewer =
        signedIn.epoch() == ANY_EPOCH
            ? ofPrograms
                .get(signedIn.person(), () -> Optional.of(of(signedIn.person())))
                .orElseThrow()
            : load(signedIn.person(), signedIn.epoch(), signedIn.device());
    request.setAttribute(MEMO, new Loaded(signedIn, viewer), RequestAttributes.SCOPE_REQUEST);
    return viewer;
  }

  /// What somebody is, or may do, has changed.
  void forgetPrograms() {
    ofPrograms.forgetAll();
  }

  /// Whoever was just appointed acts on in the same request with the new role.
  public static void forgetRemembered() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(MEMO, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /// A person who may not sign in (any more) is a visitor.
  public Viewer of(PersonId person) {
    return load(person, ANY_EPOCH, null);
  }

  private Viewer load(PersonId person, int epoch, @Nullable String device) {
    return Objects.requireNonNull(
        database
            .sql(device == null ? WITH_ROLES : WITH_ROLES + STILL_ON_DEVICE)
            .param("person", person.value())
            .param("epoch", epoch)
            .param("device", device)
            .query((ResultSetExtractor<Viewer>) rows -> viewer(person, rows)));
  }

  private Viewer viewer(PersonId person, ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Viewer.VISITOR;
    }
    String name = rows.getString("name");
    boolean administrator = rows.getBoolean("administrator");
    var affiliation = affiliation(rows);
    var secretariatIn = new HashSet<Scope>();
    var moderatorIn = new HashSet<Scope>();
    var speaksFor = new HashSet<DelegationId>();
    do {
      switch (rows.getString("role")) {
        case "SECRETARIAT" -> secretariatIn.add(new Scope(rows.getLong("scope")));
        case "MODERATOR" -> moderatorIn.add(new Scope(rows.getLong("scope")));
        case null -> {}
        case String other -> throw new IllegalStateException("Nobody is appointed " + other);
      }
      long delegation = rows.getLong("delegation");
      if (!rows.wasNull()) {
        speaksFor.add(new DelegationId(delegation));
      }
    } while (rows.next());
    return new Viewer(
        person, name, affiliation, administrator, secretariatIn, moderatorIn, speaksFor);
  }

  private Affiliation affiliation(ResultSet row) throws SQLException {
    var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
    var country = CountryCode.orNull(row.getString("country"));
    return new Affiliation(
        group, country, countries.regionOf(group, country), row.getString("organization"));
  }
}
