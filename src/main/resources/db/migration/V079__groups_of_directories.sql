-- X2: in which groups of its organisation an account is: those that came with a sign-in at an identity provider, and those
-- that the organisation's directory keeps.
create or replace view account_group as
select i.account_id, n.name as group_name, p.organisation_id, p.id as provider_id
from provider_identity i join identity_provider p on p.id = i.provider_id and p.active
cross join lateral jsonb_array_elements_text(i.groups) as n (name)
union all
select m.account_id, g.name, g.organisation_id, null
from directory_group_member m join directory_group g on g.id = m.group_id;
