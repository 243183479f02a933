package io.postillion.core.testing;

import io.postillion.core.approval.Vote;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms and standing approvals of one brand. */
public final class MemoryForms implements Forms {

  private final List<Form> forms;
  private final List<Standing> standings;
  private final MemoryApprovals approvals;

  MemoryForms(MemoryTransactions transactions, MemoryApprovals approvals) {
    forms = transactions.enlist(new ArrayList<>());
    standings = transactions.enlist(new ArrayList<>());
    this.approvals = approvals;
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
    return forms.stream()
        .filter(form -> form.brand().equals(brand))
        .sorted(
            Comparator.comparing(Form::name)
                .thenComparing(Comparator.comparing(Form::at).reversed()))
        .toList();
  }

  @Override
  public void retire(BrandId brand, FormId id, Instant at) {
    Form form = get(brand, id);
    if (form.isInUse()) {
      forms.set(
          forms.indexOf(form),
          new Form(
              id,
              brand,
              form.name(),
              form.words(),
              form.language(),
              form.channels(),
              form.card(),
              form.writer(),
              form.at(),
              at));
    }
  }

  @Override
  public void insert(BrandId brand, Standing standing) {
    if (!get(brand, standing.form()).seal().equals(standing.seal())) {
      throw new IllegalStateException("The seal is not that of the form");
    }
    standings.add(standing);
  }

  @Override
  public Optional<Standing> standing(BrandId brand, StandingId id) {
    return standings(brand).stream().filter(standing -> standing.id().equals(id)).findFirst();
  }

  @Override
  public List<Standing> standings(BrandId brand) {
    return standings.stream()
        .filter(standing -> find(brand, standing.form()).isPresent())
        .sorted(Comparator.comparing(Standing::at).reversed())
        .toList();
  }

  @Override
  public List<Standing> hold(BrandId brand) {
    return standings(brand).stream().filter(standing -> standing.revokedAt() == null).toList();
  }

  @Override
  public boolean revoke(BrandId brand, StandingId id, PersonId by, Instant at) {
    Standing standing = getStanding(brand, id);
    if (standing.revokedAt() != null) {
      return false;
    }
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
    return true;
  }

  @Override
  public int covered(BrandId brand, StandingId id, Instant since) {
    return (int)
        votes(id).filter(vote -> vote.at().isAfter(since)).map(Vote::post).distinct().count();
  }

  @Override
  public List<PostId> coveredNow(BrandId brand, StandingId id) {
    return votes(id).filter(Vote::counts).map(Vote::post).distinct().toList();
  }

  private Stream<Vote> votes(StandingId id) {
    return approvals.all().stream().filter(vote -> id.equals(vote.standing()));
  }
}
