package org.rapporteur.identity.account;

import java.util.List;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// Lists the devices on which a person is signed in, and signs out single devices.
@Service
public class DeviceService {

  private static final String ACTION = "devices";
  private static final int MAX_LISTED = 50;

  private final DeviceSql devices;
  private final Transactions transactions;

  DeviceService(DeviceSql devices, Transactions transactions) {
    this.devices = devices;
    this.transactions = transactions;
  }

  /// Lists the devices, most recently used first.
  public List<SignedInDevice> list(Viewer viewer) {
    return devices.list(viewer.requireSignedIn(ACTION), currentDeviceId(), MAX_LISTED);
  }

  /// Does nothing for another person's device. A session on the device ends at its next request.
  public void signOut(Viewer viewer, String deviceId) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(() -> devices.delete(person, deviceId));
  }

  /// Returns an empty string if the current device is not remembered.
  private static String currentDeviceId() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof SignedInUser signedIn
            && signedIn.deviceId() != null
        ? signedIn.deviceId()
        : "";
  }
}
