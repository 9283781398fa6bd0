package org.rapporteur.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The signed-in user as stored in the security context. Roles are loaded for each request, see
/// [ViewerService]; the authorities protect only the administrator pages.
///
/// @param signInEpoch the person's sign-in epoch at the time of the sign-in
/// @param deviceId id of the remembered device; null if the device is not remembered
public record SignedInUser(
    PersonId person,
    String email,
    @Nullable String encodedPassword,
    boolean administrator,
    boolean active,
    int signInEpoch,
    @Nullable String deviceId)
    implements UserDetails {

  public SignedInUser(
      PersonId person,
      String email,
      @Nullable String encodedPassword,
      boolean administrator,
      boolean active,
      int epoch) {
    this(person, email, encodedPassword, administrator, active, epoch, null);
  }

  /// Returns an active user who is signed in for one request with an API token.
  public static SignedInUser withToken(PersonId person, String email, boolean administrator) {
    return new SignedInUser(person, email, null, administrator, true, ViewerService.ANY_EPOCH);
  }

  /// Returns an active user on a device that stays signed in.
  public static SignedInUser onDevice(
      PersonId person, String email, boolean administrator, int epoch, String device) {
    return new SignedInUser(person, email, null, administrator, true, epoch, device);
  }

  boolean hasApiToken() {
    return signInEpoch == ViewerService.ANY_EPOCH;
  }

  public SignedInUser withoutPassword() {
    return new SignedInUser(person, email, null, administrator, active, signInEpoch, deviceId);
  }

  public SignedInUser withDevice(String device) {
    return new SignedInUser(
        person, email, encodedPassword, administrator, active, signInEpoch, device);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    var stakeholder = new SimpleGrantedAuthority("ROLE_STAKEHOLDER");
    return administrator
        ? List.of(stakeholder, new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
        : List.of(stakeholder);
  }

  @Override
  public @Nullable String getPassword() {
    return encodedPassword;
  }

  @Override
  public String getUsername() {
    return email;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }
}
