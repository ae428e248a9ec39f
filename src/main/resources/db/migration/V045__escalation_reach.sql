-- A rule of escalation may be limited to agreements and organisations, may tell people, and may call the management.
alter table escalation_rule
  -- {"agreements": ["standard"], "organisations": [1]}; what is missing: any
  add column conditions jsonb not null default '{}',
  -- {"people": [1], "teams": [1], "roles": ["MANAGERS", "TEAM", "ASSIGNEE", "WATCHERS"]}, for NOTIFY alone
  add column readers jsonb not null default '{}',
  drop constraint escalation_rule_act_check,
  add constraint escalation_rule_act_check
    check (act in ('CLIMB', 'HAND_OVER', 'RAISE_PRIORITY', 'NOTIFY', 'CALL_MANAGEMENT'));
