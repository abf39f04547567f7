/**
 * The endpoints in the navigation beside "Create user field history" (`api-18359699`, as of 2025-06-23): headings and
 * titles as they stand there. Read from the page, not from the code: what the code lists is checked against it.
 */
export const NAVIGATION: Readonly<Record<string, readonly string[]>> = {
  Auth: ['register', 'verify email', 'login', 'secure auth'],
  Server: ['create new server', 'get my servers', 'update server', 'role list of server', 'channel list of server'],
  Role: [
    'create new role',
    'update role',
    'delete role',
    'add role to a user on a server',
    'remove role from a user on a server',
    'get role list of user on a server',
  ],
  Channel: ['get channels list', 'create new channel', 'update channel', 'delete channel'],
  Badge: [
    'get badges list',
    'create new badge',
    'update badge',
    'delete badge',
    'award badge to user',
    'remove badge from user',
  ],
  'Integration: users': [
    'create new user',
    'manage user',
    'user data',
    'gamification stats',
    'user bulk update',
    'user bulk import',
  ],
  'Integration: Messages': ['Send Message', 'Reply Message', 'React Message'],
  'Integration: Channels': ['Get Channels List'],
  'Integration: User Field Histories': ['Create user field history', 'Get user field histories'],
  'Integration: User Fields': [
    'Create user field',
    'Get all user fields for a community',
    'Delete user field',
    'Update user field',
    'Get specific user field',
  ],
  'Integration: Users': ['Get user'],
  'Application: Users': ['Get user'],
  'Application: Community Users': ['Get community users', 'Get community user'],
  'Application: User Fields': [
    'Get all user fields for a community',
    'Get specific user field',
    'Create user field',
    'Update user field',
    'Delete user field',
  ],
  'Application: User Field Histories': [
    'Get all user field histories in a community',
    'Get user field histories for a specific field',
    'Get user field histories for a specific user',
    'Get user field histories of specific user field and user',
    'Create user field history for specific user',
  ],
};
