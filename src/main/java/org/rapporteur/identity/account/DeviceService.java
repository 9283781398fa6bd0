package org.rapporteur.identity.account;

import java.util.List;
import org.rapporteur.identity.SignedIn;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// The devices on which people are signed in; each can be signed out by itself, also from another.
@Service
public class DeviceService {

  private static final int SHOWN = 50;

  private final JdbcClient database;
  private final UseCases useCases;

  DeviceService(JdbcClient database, UseCases useCases) {
    this.database = database;
    this.useCases = useCases;
  }

  /// The last used first.
  public List<SignedInDevice> list(Viewer viewer) {
    var person = viewer.actor("devices");
    String here = here();
    return database
        .sql(
            """
            SELECT LOWER(HEX(r.hash)), r.made_at, r.last_used
              FROM remembered_login r
              JOIN person p ON p.id = r.person_id AND p.sign_in_epoch = r.epoch
             WHERE r.person_id = ? ORDER BY r.last_used DESC LIMIT ?
            """)
        .params(person.value(), SHOWN)
        .query(
            (row, n) ->
                new SignedInDevice(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant(),
                    row.getString(1).equals(here)))
        .list();
  }

  /// Its open session ends with its next request.
  public void end(Viewer viewer, String device) {
    var person = viewer.actor("devices");
    useCases.change(
        () -> {
          database
              .sql("DELETE FROM remembered_login WHERE hash = UNHEX(?) AND person_id = ?")
              .params(device, person.value())
              .update();
        });
  }

  private static String here() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof SignedIn signedIn
            && signedIn.device() != null
        ? signedIn.device()
        : "";
  }
}
