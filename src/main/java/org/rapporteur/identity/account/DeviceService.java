package org.rapporteur.identity.account;

import java.util.List;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// Lists the devices a person is signed in on and signs them out one by one.
@Service
public class DeviceService {

  private static final int MAX_LISTED = 50;

  private final JdbcClient database;
  private final Transactions transactions;

  DeviceService(JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// Most recently used first.
  public List<SignedInDevice> list(Viewer viewer) {
    var person = viewer.requireSignedIn("devices");
    String current = currentDevice();
    return database
        .sql(
            """
            SELECT LOWER(HEX(r.hash)), r.made_at, r.last_used
              FROM remembered_login r
              JOIN person p ON p.id = r.person_id AND p.sign_in_epoch = r.epoch
             WHERE r.person_id = ? ORDER BY r.last_used DESC LIMIT ?
            """)
        .params(person.value(), MAX_LISTED)
        .query(
            (row, n) ->
                new SignedInDevice(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant(),
                    row.getString(1).equals(current)))
        .list();
  }

  /// An open session on the device ends with its next request.
  public void signOut(Viewer viewer, String device) {
    var person = viewer.requireSignedIn("devices");
    transactions.write(
        () -> {
          database
              .sql("DELETE FROM remembered_login WHERE hash = UNHEX(?) AND person_id = ?")
              .params(device, person.value())
              .update();
        });
  }

  private static String currentDevice() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof SignedInUser signedIn
            && signedIn.device() != null
        ? signedIn.device()
        : "";
  }
}
