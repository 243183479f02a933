package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Standing;
import io.postillion.core.form.StandingId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forms whose standing approvals have covered nothing yet. */
public final class MemoryForms implements Forms {

  private final List<Form> forms = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();

  public void forget() {
    forms.clear();
    standings.clear();
  }

  @Override
  public void insert(Form form) {
    forms.add(form);
  }

  @Override
  public Optional<Form> find(BrandId brand, FormId id) {
    return of(brand).stream().filter(form -> form.id().equals(id)).findFirst();
  }

  @Override
  public List<Form> of(BrandId brand) {
    return forms.stream().filter(form -> form.brand().equals(brand)).toList();
  }

  @Override
  public void retire(BrandId brand, FormId id, Instant at) {
    forms.replaceAll(
        form ->
            form.id().equals(id)
                ? new Form(
                    id,
                    brand,
                    form.name(),
                    form.words(),
                    form.language(),
                    form.channels(),
                    form.card(),
                    form.writer(),
                    form.at(),
                    at)
                : form);
  }

  @Override
  public void insert(BrandId brand, Standing standing) {
    standings.add(0, standing);
  }

  @Override
  public Optional<Standing> standing(BrandId brand, StandingId id) {
    return standings(brand).stream().filter(standing -> standing.id().equals(id)).findFirst();
  }

  @Override
  public List<Standing> standings(BrandId brand) {
    return standings.stream().filter(standing -> find(brand, standing.form()).isPresent()).toList();
  }

  @Override
  public List<Standing> hold(BrandId brand) {
    return standings(brand).stream().filter(standing -> standing.revokedAt() == null).toList();
  }

  @Override
  public boolean revoke(BrandId brand, StandingId id, PersonId by, Instant at) {
    Standing standing = getStanding(brand, id);
    standings.set(
        standings.indexOf(standing),
        new Standing(
            id,
            standing.form(),
            standing.seal(),
            standing.person(),
            standing.at(),
            standing.until(),
            standing.perDay(),
            at,
            by));
    return standing.revokedAt() == null;
  }

  @Override
  public int covered(BrandId brand, StandingId id, Instant since) {
    return 0;
  }

  @Override
  public List<PostId> coveredNow(BrandId brand, StandingId id) {
    return List.of();
  }
}
